# The installation, in release form and without the emulator, through pkg-config.
prefix=$CI_SCRATCH/prefix
cargo xtask install --prefix "$prefix" --no-emu > "$CI_SCRATCH/files"
diff <(sort "$CI_SCRATCH/files") <(find "$prefix" -type f | sort)
cargo xtask install --prefix "$prefix" --no-emu | diff "$CI_SCRATCH/files" -

export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
read -ra flags <<< "$(pkg-config --cflags --libs libdxcore)"
gcc examples/list_adapters.c "${flags[@]}" -o "$CI_SCRATCH/program"
ldd "$CI_SCRATCH/program" | grep --fixed-strings "libdxcore.so => $prefix/lib/libdxcore/libdxcore.so"

# Nothing of it may be where the loader would find it by its bare name.
if ldconfig -p | grep libdxcore; then echo "the loader's cache knows the library"; exit 1; fi

# This build has no emulator, and says so.
if DXG_DEVICE=emu "$prefix/bin/dxg" info 2> "$CI_SCRATCH/refusal"; then exit 1; fi
grep 'this build has no software device' "$CI_SCRATCH/refusal"

# As a user installs it: with the emulator, which then lists three adapters.
cargo xtask install --prefix "$prefix" > /dev/null
(($(DXG_DEVICE=emu "$CI_SCRATCH/program" | wc -l) == 3))
