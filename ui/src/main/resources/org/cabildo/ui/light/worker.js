// The service worker of one consultation's light pages. It has the page for writing without a connection, which says
// nothing about anybody, with its style and its script; all else is asked of the network.
"use strict";

const root = new URL(self.registration.scope).pathname.replace(/\/$/, "");
const page = root + "/offline";
// What was kept under another address of the same host is another consultation's.
const find = request => caches.open("cabildo" + root).then(kept => kept.match(request, { ignoreVary: true, ignoreSearch: true }));

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== "GET") {
    return;
  }
  if (request.mode !== "navigate") {
    if (request.destination === "style" || request.destination === "script") {
      event.respondWith(find(request).then(kept => kept ?? fetch(request)));
    }
  } else if (pathname === page) {
    // On a bad line nobody waits for what is here already; the page itself asks for a newer one.
    event.respondWith(find(page).then(kept => kept ?? fetch(request)));
  } else if (pathname === root || pathname.startsWith(root + "/")) {
    event.respondWith(fetch(request).catch(async failed => {
      if (await find(page)) {
        return Response.redirect(page);
      }
      throw failed;
    }));
  }
});
