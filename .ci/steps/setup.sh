# Installs what only these checks need. Whatever cannot be downloaded fails the step.
export DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q install -y --no-install-recommends \
    g++ pkg-config libclang-14-dev directx-headers-dev valgrind intel-opencl-icd clinfo libze1 libze-dev ocl-icd-opencl-dev python3 python3-venv python3-pip

rustup component add rustfmt clippy 2>/dev/null || { cargo fmt --version; cargo clippy --version; }

mkdir -p "$CI_DOWNLOADS"
/usr/bin/python3 -m venv --clear "$CI_DOWNLOADS/python"
"$CI_DOWNLOADS/python/bin/pip" download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --dest "$CI_DOWNLOADS/wheels" cuda-python==12.3.0
"$CI_DOWNLOADS/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --no-index \
    --find-links "$CI_DOWNLOADS/wheels" cuda-python==12.3.0
