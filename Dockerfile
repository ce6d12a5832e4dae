# Static, alone in the image:
#     docker build -t kcfglint .
#     docker run --rm -v "$PWD:/work:ro" kcfglint
FROM rust:1.95-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /src
# Without rust-toolchain.toml, whose tools and targets only developers need.
COPY Cargo.toml Cargo.lock ./
COPY cli cli
COPY core core
COPY tests tests
COPY wasm wasm
RUN cargo build --release --locked --package kcfglint

FROM scratch
COPY --from=build /src/target/release/kcfglint /kcfglint
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/kcfglint"]
