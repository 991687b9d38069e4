/* The host's side of the registry query, in the driver's form. */
#ifndef BATTERY_REG_H
#define BATTERY_REG_H

#include <uchar.h>

#include "battery.h"

enum {
    REG_NONE = 0,
    REG_SZ = 1,
    REG_EXPAND_SZ = 2,
    REG_BINARY = 3,
    REG_DWORD = 4,
    REG_MULTI_SZ = 7,
    REG_QWORD = 11,

    CLIENT_FIXED = 1072,
    CLIENT_DATA = 1064,
    CLIENT_NAME = 8,
    WIRE_FIXED = 552,
    WIRE_DATA = 544,
    WIRE_NAME = 8,
    NAME_LENGTH = 260,
    WIRE_LARGEST = 131072,
};

/* What the host has, and how it counts. */
struct reg_host {
    const void *data;
    unsigned bytes;
    bool strict; /* the 8 bytes of the fixed part are no room for the value */
    bool lies;   /* says `said` bytes and `status`, whatever it gave */
    unsigned said;
    unsigned status;
    long result; /* of the query itself */
};

extern struct reg_host reg_host;
/* The first query as it came, all of it. */
extern unsigned char reg_seen[WIRE_LARGEST];
extern unsigned reg_seen_size;

long reg_answer(struct arrival *call);

/* A client's buffer for a value of so many bytes beyond the fixed part, filled with 0x33 there. */
D3DDDI_QUERYREGISTRY_INFO *reg_client(unsigned key, unsigned value_type, unsigned size);
NTSTATUS reg_query(D3DDDI_QUERYREGISTRY_INFO *info, unsigned size);

#endif
