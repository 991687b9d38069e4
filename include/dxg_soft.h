/*
 * The soft command set of the emulated GPUs, for C11 and C++17.
 *
 * A command buffer is a row of commands, each a multiple of 8 bytes long, little-endian, at GPU virtual
 * addresses that are multiples of 8. What the commands do, what they cost and what is an error is
 * described in docs/soft-isa.md; the crate dxg-soft has the same for Rust.
 *
 *     uint8_t memory[4096];
 *     struct dxg_soft_buffer buffer = dxg_soft_buffer_of(memory, sizeof memory);
 *     if (dxg_soft_fill(&buffer, 7, address, 65536) || dxg_soft_write64(&buffer, fence, 1))
 *         ... it is full ...
 *     submit(buffer.bytes, buffer.used);
 *
 * Every function adds one command. It returns 0, or -1 where the command does not fit; nothing is
 * written then. `bytes` may be write-combined memory: each byte is written once and none is read.
 */
#ifndef DXG_SOFT_H
#define DXG_SOFT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Commands lie at multiples of this and are multiples of it long, in bytes. */
#define DXG_SOFT_ALIGNMENT 8
/* A submission may branch and call so often, all in all ... */
#define DXG_SOFT_MAX_JUMPS 65536
/* ... and a called buffer may call others, so deep. */
#define DXG_SOFT_MAX_CALLS 16
/* The most elements of a matrix, and the most bodies of a simulation. */
#define DXG_SOFT_MAX_ELEMENTS 16777216
#define DXG_SOFT_MAX_BODIES 65536

enum dxg_soft_opcode {
	DXG_SOFT_NOP = 0,
	DXG_SOFT_END = 1,
	DXG_SOFT_FILL = 2,
	DXG_SOFT_COPY = 3,
	DXG_SOFT_WRITE32 = 4,
	DXG_SOFT_WRITE64 = 5,
	DXG_SOFT_ADD32 = 6,
	DXG_SOFT_ADD64 = 7,
	DXG_SOFT_WAIT32 = 8,
	DXG_SOFT_WAIT64 = 9,
	DXG_SOFT_TIMESTAMP = 10,
	DXG_SOFT_BRANCH = 11,
	DXG_SOFT_CALL = 12,
	DXG_SOFT_WORK = 13,
	DXG_SOFT_ADD_VECTORS_I32 = 32,
	DXG_SOFT_ADD_VECTORS_F32 = 33,
	DXG_SOFT_MULTIPLY_MATRICES_I32 = 34,
	DXG_SOFT_MULTIPLY_MATRICES_F32 = 35,
	DXG_SOFT_SUM_U64 = 36,
	DXG_SOFT_SUM_F32 = 37,
	DXG_SOFT_MOVE_BODIES = 38
};

/* How a wait compares what memory holds (left) with its value (right), without signs. */
enum dxg_soft_compare {
	DXG_SOFT_EQUAL = 0,
	DXG_SOFT_NOT_EQUAL = 1,
	DXG_SOFT_LESS = 2,
	DXG_SOFT_LESS_OR_EQUAL = 3,
	DXG_SOFT_GREATER = 4,
	DXG_SOFT_GREATER_OR_EQUAL = 5
};

/* A command buffer in memory of the caller's: `used` bytes of `size` hold commands. */
struct dxg_soft_buffer {
	uint8_t *bytes;
	size_t size;
	size_t used;
};

/* An empty buffer. */
static inline struct dxg_soft_buffer dxg_soft_buffer_of(void *bytes, size_t size)
{
	struct dxg_soft_buffer buffer;

	buffer.bytes = (uint8_t *)bytes;
	buffer.size = size;
	buffer.used = 0;
	return buffer;
}

/* A little-endian number at an offset of a command that is being put together. */
static inline void dxg_soft_put(uint8_t *command, size_t offset, uint64_t value, size_t size)
{
	size_t index;

	for (index = 0; index < size; index++)
		command[offset + index] = (uint8_t)(value >> (8 * index));
}

/* Adds a command: the 32 bits of its header, and the words of 64 bits behind that. */
static inline int dxg_soft_push(struct dxg_soft_buffer *buffer, enum dxg_soft_opcode opcode, uint32_t field,
				const uint64_t *words, size_t count)
{
	uint8_t command[64];
	size_t size = 8 + 8 * count, index;

	if (size > sizeof command || size > buffer->size - buffer->used)
		return -1;
	dxg_soft_put(command, 0, (uint64_t)opcode, 2);
	dxg_soft_put(command, 2, (uint64_t)size, 2);
	dxg_soft_put(command, 4, field, 4);
	for (index = 0; index < count; index++)
		dxg_soft_put(command, 8 + 8 * index, words[index], 8);
	memcpy(buffer->bytes + buffer->used, command, size);
	buffer->used += size;
	return 0;
}

/* Two numbers of 32 bits in one word, the first in the low half. */
static inline uint64_t dxg_soft_pair(uint32_t low, uint32_t high)
{
	return (uint64_t)high << 32 | low;
}

/* The bits of a floating-point number. */
static inline uint32_t dxg_soft_bits(float number)
{
	uint32_t bits;

	memcpy(&bits, &number, sizeof bits);
	return bits;
}

/* Nothing, 8 bytes of it. */
static inline int dxg_soft_nop(struct dxg_soft_buffer *buffer)
{
	return dxg_soft_push(buffer, DXG_SOFT_NOP, 0, NULL, 0);
}

/* The end of the buffer; after a called one its caller goes on. */
static inline int dxg_soft_end(struct dxg_soft_buffer *buffer)
{
	return dxg_soft_push(buffer, DXG_SOFT_END, 0, NULL, 0);
}

/* Sets memory to a pattern of 4 bytes; `destination` and `length` (bytes) are multiples of 4. */
static inline int dxg_soft_fill(struct dxg_soft_buffer *buffer, uint32_t pattern, uint64_t destination,
				uint64_t length)
{
	const uint64_t words[] = { destination, length };

	return dxg_soft_push(buffer, DXG_SOFT_FILL, pattern, words, 2);
}

/* Copies `length` bytes; the ranges do not overlap. */
static inline int dxg_soft_copy(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t source,
				uint64_t length)
{
	const uint64_t words[] = { destination, source, length };

	return dxg_soft_push(buffer, DXG_SOFT_COPY, 0, words, 3);
}

/* Stores 32 bits at a multiple of 4. */
static inline int dxg_soft_write32(struct dxg_soft_buffer *buffer, uint64_t destination, uint32_t value)
{
	return dxg_soft_push(buffer, DXG_SOFT_WRITE32, value, &destination, 1);
}

/* Stores 64 bits at a multiple of 8. At the GPU address of a monitored fence it signals that. */
static inline int dxg_soft_write64(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t value)
{
	const uint64_t words[] = { destination, value };

	return dxg_soft_push(buffer, DXG_SOFT_WRITE64, 0, words, 2);
}

/* Adds to 32 bits in one step; the old number goes to `old`, unless that is 0. Multiples of 4. */
static inline int dxg_soft_add32(struct dxg_soft_buffer *buffer, uint64_t destination, uint32_t value,
				 uint64_t old)
{
	const uint64_t words[] = { destination, old };

	return dxg_soft_push(buffer, DXG_SOFT_ADD32, value, words, 2);
}

/* Adds to 64 bits in one step; the old number goes to `old`, unless that is 0. Multiples of 8. */
static inline int dxg_soft_add64(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t value,
				 uint64_t old)
{
	const uint64_t words[] = { destination, value, old };

	return dxg_soft_push(buffer, DXG_SOFT_ADD64, 0, words, 3);
}

/* Waits until 32 bits at a multiple of 4, and `mask`, compare with `value` as they should. */
static inline int dxg_soft_wait32(struct dxg_soft_buffer *buffer, enum dxg_soft_compare compare,
				  uint64_t address, uint32_t value, uint32_t mask)
{
	const uint64_t words[] = { address, dxg_soft_pair(value, mask) };

	return dxg_soft_push(buffer, DXG_SOFT_WAIT32, (uint32_t)compare, words, 2);
}

/* Waits until 64 bits at a multiple of 8 compare with `value` as they should. */
static inline int dxg_soft_wait64(struct dxg_soft_buffer *buffer, enum dxg_soft_compare compare,
				  uint64_t address, uint64_t value)
{
	const uint64_t words[] = { address, value };

	return dxg_soft_push(buffer, DXG_SOFT_WAIT64, (uint32_t)compare, words, 2);
}

/* Stores the GPU's clock, 64 bits of ticks at a multiple of 8. */
static inline int dxg_soft_timestamp(struct dxg_soft_buffer *buffer, uint64_t destination)
{
	return dxg_soft_push(buffer, DXG_SOFT_TIMESTAMP, 0, &destination, 1);
}

/* Goes on in another buffer of `length` bytes, and does not come back. Multiples of 8. */
static inline int dxg_soft_branch(struct dxg_soft_buffer *buffer, uint64_t address, uint64_t length)
{
	const uint64_t words[] = { address, length };

	return dxg_soft_push(buffer, DXG_SOFT_BRANCH, 0, words, 2);
}

/* Goes on in another buffer of `length` bytes, and comes back after its end. Multiples of 8. */
static inline int dxg_soft_call(struct dxg_soft_buffer *buffer, uint64_t address, uint64_t length)
{
	const uint64_t words[] = { address, length };

	return dxg_soft_push(buffer, DXG_SOFT_CALL, 0, words, 2);
}

/* Keeps the engine busy for so long. */
static inline int dxg_soft_work(struct dxg_soft_buffer *buffer, uint64_t nanoseconds)
{
	return dxg_soft_push(buffer, DXG_SOFT_WORK, 0, &nanoseconds, 1);
}

/* Adds `count` integers of 32 bits, which wrap, element by element. Addresses are multiples of 4. */
static inline int dxg_soft_add_vectors_i32(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t left,
					   uint64_t right, uint64_t count)
{
	const uint64_t words[] = { destination, left, right, count };

	return dxg_soft_push(buffer, DXG_SOFT_ADD_VECTORS_I32, 0, words, 4);
}

/* Adds `count` floats, element by element. Addresses are multiples of 4. */
static inline int dxg_soft_add_vectors_f32(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t left,
					   uint64_t right, uint64_t count)
{
	const uint64_t words[] = { destination, left, right, count };

	return dxg_soft_push(buffer, DXG_SOFT_ADD_VECTORS_F32, 0, words, 4);
}

/* Multiplies matrices of integers of 32 bits, which wrap: `rows` x `inner` by `inner` x `columns`. */
static inline int dxg_soft_multiply_matrices_i32(struct dxg_soft_buffer *buffer, uint64_t destination,
						 uint64_t left, uint64_t right, uint32_t rows,
						 uint32_t columns, uint32_t inner)
{
	const uint64_t words[] = { destination, left, right, dxg_soft_pair(rows, columns), inner };

	return dxg_soft_push(buffer, DXG_SOFT_MULTIPLY_MATRICES_I32, 0, words, 5);
}

/* Multiplies matrices of floats: `rows` x `inner` by `inner` x `columns`. */
static inline int dxg_soft_multiply_matrices_f32(struct dxg_soft_buffer *buffer, uint64_t destination,
						 uint64_t left, uint64_t right, uint32_t rows,
						 uint32_t columns, uint32_t inner)
{
	const uint64_t words[] = { destination, left, right, dxg_soft_pair(rows, columns), inner };

	return dxg_soft_push(buffer, DXG_SOFT_MULTIPLY_MATRICES_F32, 0, words, 5);
}

/* Sums `count` integers of 64 bits into one. Addresses are multiples of 8. */
static inline int dxg_soft_sum_u64(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t source,
				   uint64_t count)
{
	const uint64_t words[] = { destination, source, count };

	return dxg_soft_push(buffer, DXG_SOFT_SUM_U64, 0, words, 3);
}

/* Sums `count` floats in pairs. Addresses are multiples of 4. */
static inline int dxg_soft_sum_f32(struct dxg_soft_buffer *buffer, uint64_t destination, uint64_t source,
				   uint64_t count)
{
	const uint64_t words[] = { destination, source, count };

	return dxg_soft_push(buffer, DXG_SOFT_SUM_F32, 0, words, 3);
}

/* A simulation of bodies, 16 bytes each: x, y, z and mass, and velocity in x, y, z and a number. */
struct dxg_soft_bodies {
	uint64_t bodies;
	uint64_t motion;
	/* Where they go, which may be where they are. */
	uint64_t new_bodies;
	uint64_t new_motion;
	uint32_t count;
	/* The step of time, what is added to the square of each distance, the gravitational constant. */
	float step;
	float softening;
	float gravity;
};

/* Moves bodies on by one step of time. Addresses are multiples of 4. */
static inline int dxg_soft_move_bodies(struct dxg_soft_buffer *buffer, const struct dxg_soft_bodies *what)
{
	const uint64_t words[] = { what->bodies,
				   what->motion,
				   what->new_bodies,
				   what->new_motion,
				   dxg_soft_pair(dxg_soft_bits(what->step), dxg_soft_bits(what->softening)),
				   dxg_soft_bits(what->gravity) };

	return dxg_soft_push(buffer, DXG_SOFT_MOVE_BODIES, what->count, words, 6);
}

#ifdef __cplusplus
}
#endif

#endif /* DXG_SOFT_H */
