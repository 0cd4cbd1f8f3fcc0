FROM denoland/deno:2.9.6

WORKDIR /app
COPY deno.json deno.lock ./
RUN deno install --frozen
COPY . .
RUN deno task build && deno cache --cached-only _fresh/server/main.js \
  && install -d -o deno -g deno -m 700 /data

USER deno
VOLUME /data
EXPOSE 8000
ENV PARLEY_DATA=/data

HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["deno", "eval", "--no-config", "--no-lock", "Deno.exit((await fetch('http://127.0.0.1:8000/healthz')).ok ? 0 : 1)"]

# What it may do: answer on its port, read itself, keep its data, read its settings.
CMD ["run", "--no-prompt", "--cached-only", "--allow-net=0.0.0.0:8000", "--allow-read=/app,/data", "--allow-write=/data", "--allow-env=PARLEY_*", "--ignore-env=WS_NO_BUFFER_UTIL", "_fresh/server/main.js"]
