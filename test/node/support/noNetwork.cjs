// Loaded before a program under test (`node -r`): whatever asks the network fails and is written down, and so is every
// program that is started.
"use strict";
const { appendFileSync } = require("node:fs");
const { env } = require("node:process");

function note(what) {
  appendFileSync(env.PLANWRIGHT_ASKED, `${what}\n`);
}

function refuse(object, names, what) {
  for (const name of names) {
    object[name] = () => {
      note(`network: ${what}.${name}`);
      throw new Error("there is no network");
    };
  }
}

refuse(require("node:net"), ["connect", "createConnection"], "net");
refuse(require("node:net").Socket.prototype, ["connect"], "socket");
refuse(require("node:net").Server.prototype, ["listen"], "server");
refuse(require("node:tls"), ["connect"], "tls");
refuse(require("node:dgram"), ["createSocket"], "dgram");
refuse(require("node:http"), ["request", "get"], "http");
refuse(require("node:https"), ["request", "get"], "https");
refuse(require("node:http2"), ["connect"], "http2");
for (const dns of [require("node:dns"), require("node:dns").promises]) {
  refuse(
    dns,
    Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name)),
    "dns",
  );
}
refuse(globalThis, ["fetch", "WebSocket", "EventSource"], "globalThis");

const processes = require("node:child_process");
for (const name of ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"]) {
  const real = processes[name];
  processes[name] = (file, ...rest) => {
    note(`program: ${String(file)}`);
    return real(file, ...rest);
  };
}
