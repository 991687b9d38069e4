
/* ---- The entrance ------------------------------------------------------------------------- */

/**
 * The process's factory, with a reference added: the same object each time, as long as a reference
 * to it, to a list or to an adapter is left. riid: IDXCoreAdapterFactory, IDXCoreAdapterFactory1 or
 * IUnknown.
 *
 * E_POINTER: a NULL argument; E_NOINTERFACE: another riid; DXGI_ERROR_UNSUPPORTED: no device.
 */
extern HRESULT DXCoreCreateAdapterFactory(const GUID *riid, void **ppvFactory);

#endif /* C */

#endif /* LIBDXCORE_DXCORE_H */
