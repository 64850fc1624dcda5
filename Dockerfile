# citecheck in a container: docker run --rm -v "$PWD:/work" citecheck check article.md
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY citecheck ./citecheck
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels .

FROM python:3.12-slim
# git is what --since asks.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --create-home --uid 10001 citecheck
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
  python -m pip install --no-cache-dir --no-index --find-links /wheels citecheck-toolkit
USER citecheck
# The articles belong to somebody else outside, and git asks whether that is meant.
RUN git config --global --add safe.directory /work
WORKDIR /work
ENTRYPOINT ["citecheck"]
CMD ["--help"]
