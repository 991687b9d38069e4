/*
 * dxcore.h: the DXCore interfaces for plain C.
 *
 *   IDXCoreAdapterFactory *factory;
 *   if (DXCoreCreateAdapterFactory(&IID_IDXCoreAdapterFactory, (void **)&factory) == S_OK) {
 *       ...
 *       IDXCoreAdapterFactory_Release(factory);
 *   }
 *
 * C++ programs get Microsoft's own header, whose interfaces are classes.
 *
 * Conventions
 *
 * - Every object begins with a pointer to its vtable; INTERFACE_METHOD(This, ...) calls a method.
 * - What a method hands out through a void ** has a reference added: Release gives it back.
 * - S_OK is 0; failures are negative. On failure, what would be handed out is NULL.
 * - Every method may be called from any thread.
 * - Numbers take 32 bits whatever is passed; sizes are in bytes; text is UTF-8 unless it is wchar_t,
 *   4 bytes a character.
 * - Base types, and the structures of the D3DKMT calls, are those of d3dkmthk.h.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef LIBDXCORE_DXCORE_H
#define LIBDXCORE_DXCORE_H

#ifdef __cplusplus

#ifndef __has_include
#error "<dxcore.h> of libdxcore is for C; in C++ include <wsl/winadapter.h> and <directx/dxcore.h>"
#elif !__has_include(<wsl/winadapter.h>) || !__has_include(<directx/dxcore.h>)
#error "C++ needs Microsoft's DirectX-Headers (Debian, Ubuntu: directx-headers-dev)"
#elif !__has_include(<unknwn.h>)
#error "C++ needs the flags of `pkg-config --cflags DirectX-Headers`"
#else
#include <wsl/winadapter.h>

#include <directx/dxcore.h>
#endif

#else /* C */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#include "d3dkmthk.h"

/** The result of a method: 0 or positive is success, negative is failure. */
typedef LONG HRESULT;

#ifndef SUCCEEDED
#define SUCCEEDED(Result) ((HRESULT)(Result) >= 0)
#endif
#ifndef FAILED
#define FAILED(Result) ((HRESULT)(Result) < 0)
#endif
