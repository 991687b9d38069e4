/* Puts one command of each kind together and prints their bytes, then the constants. */

#include "dxg_soft.h"

#include <stdio.h>

int main(void)
{
	const uint64_t d = 0x1112131415161718, s = 0x2122232425262728, n = 0x313233343536;
	const uint64_t r = 0x4142434445464748, v = 0x5152535455565758;
	const uint32_t w = 0x81828384, x = 0x91929394, a = 0x61626364, b = 0x71727374, c = 0x01020304;
	const struct dxg_soft_bodies bodies = { s, r, d, v, a, 0.25f, 1.5f, -2.0f };
	uint8_t memory[2048], small[16];
	struct dxg_soft_buffer to = dxg_soft_buffer_of(memory, sizeof memory);
	struct dxg_soft_buffer full = dxg_soft_buffer_of(small, sizeof small);
	int bad = 0;
	size_t index;

	bad |= dxg_soft_nop(&to) | dxg_soft_end(&to) | dxg_soft_fill(&to, w, d, n) | dxg_soft_copy(&to, d, s, n);
	bad |= dxg_soft_write32(&to, d, w) | dxg_soft_write64(&to, d, v);
	bad |= dxg_soft_add32(&to, d, w, r) | dxg_soft_add64(&to, d, v, r);
	bad |= dxg_soft_wait32(&to, DXG_SOFT_GREATER, s, w, x) | dxg_soft_wait64(&to, DXG_SOFT_GREATER, s, v);
	bad |= dxg_soft_timestamp(&to, d) | dxg_soft_branch(&to, s, n) | dxg_soft_call(&to, s, n);
	bad |= dxg_soft_work(&to, v);
	bad |= dxg_soft_add_vectors_i32(&to, d, s, r, n) | dxg_soft_add_vectors_f32(&to, d, s, r, n);
	bad |= dxg_soft_multiply_matrices_i32(&to, d, s, r, a, b, c);
	bad |= dxg_soft_multiply_matrices_f32(&to, d, s, r, a, b, c);
	bad |= dxg_soft_sum_u64(&to, d, s, n) | dxg_soft_sum_f32(&to, d, s, n);
	bad |= dxg_soft_move_bodies(&to, &bodies);
	bad |= dxg_soft_write32(&full, d, w);
	if (bad || !dxg_soft_nop(&full) || full.used != 16)
		return 1;
	for (index = 0; index < to.used; index++)
		printf("%02x", to.bytes[index]);
	printf("\n%d %d %d %d %d\n", DXG_SOFT_ALIGNMENT, DXG_SOFT_MAX_JUMPS, DXG_SOFT_MAX_CALLS,
	       DXG_SOFT_MAX_ELEMENTS, DXG_SOFT_MAX_BODIES);
	printf("%d %d %d %d %d %d\n", DXG_SOFT_EQUAL, DXG_SOFT_NOT_EQUAL, DXG_SOFT_LESS, DXG_SOFT_LESS_OR_EQUAL,
	       DXG_SOFT_GREATER, DXG_SOFT_GREATER_OR_EQUAL);
	return 0;
}
