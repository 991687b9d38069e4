//! `MI_MATH`: a few operations on 64-bit registers.

use super::registers::Registers;

const SOURCE_A: u32 = 0x20;
const SOURCE_B: u32 = 0x21;
const ACCUMULATOR: u32 = 0x31;
const ZERO_FLAG: u32 = 0x32;
const CARRY_FLAG: u32 = 0x33;

#[derive(Default)]
struct Alu {
    a: u64,
    b: u64,
    accumulator: u64,
    carry: bool,
}

impl Alu {
    fn source(&self, registers: &Registers, operand: u32) -> Option<u64> {
        Some(match operand {
            0..16 => registers.general(operand),
            SOURCE_A => self.a,
            SOURCE_B => self.b,
            ACCUMULATOR => self.accumulator,
            // Flags are all ones where they are set.
            ZERO_FLAG => {
                if self.accumulator == 0 {
                    u64::MAX
                } else {
                    0
                }
            }
            CARRY_FLAG => {
                if self.carry {
                    u64::MAX
                } else {
                    0
                }
            }
            _ => return None,
        })
    }

    fn load(&mut self, operand: u32, value: u64) -> Option<()> {
        match operand {
            SOURCE_A => self.a = value,
            SOURCE_B => self.b = value,
            _ => return None,
        }
        Some(())
    }

    fn step(&mut self, registers: &mut Registers, instruction: u32) -> Option<()> {
        let (first, second) = (instruction >> 10 & 0x3ff, instruction & 0x3ff);
        let (result, carry) = match instruction >> 20 {
            0x000 => return Some(()),
            0x080 => return self.load(first, self.source(registers, second)?),
            0x480 => return self.load(first, !self.source(registers, second)?),
            0x081 => return self.load(first, 0),
            0x481 => return self.load(first, u64::MAX),
            0x180 | 0x580 => {
                let value = self.source(registers, second)?;
                let value = if instruction >> 20 == 0x580 { !value } else { value };
                if first >= 16 {
                    return None;
                }
                registers.set_general(first, value);
                return Some(());
            }
            0x100 => self.a.overflowing_add(self.b),
            0x101 => self.a.overflowing_sub(self.b),
            0x102 => (self.a & self.b, false),
            0x103 => (self.a | self.b, false),
            0x104 => (self.a ^ self.b, false),
            _ => return None,
        };
        (self.accumulator, self.carry) = (result, carry);
        Some(())
    }
}

/// Executes the instructions; the one that means nothing, if any does.
pub(super) fn execute(registers: &mut Registers, instructions: &[u32]) -> Result<(), u32> {
    let mut alu = Alu::default();
    instructions.iter().try_for_each(|instruction| alu.step(registers, *instruction).ok_or(*instruction))
}
