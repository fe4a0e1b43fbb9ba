// Writing without a connection (decision 28). Without this script the pages work as they are; with it, whoever chooses so
// on the contents page has all questions on one page that the browser keeps, and what is typed there is kept in this
// browser until the server has confirmed it, each answer by itself.
"use strict";
(() => {
const script = document.currentScript;
const root = script.dataset.root;
const ROUNDS = 600000;
const CHUNK = 10;
const CHUNK_LENGTH = 60000;
const RETRY_SECONDS = 20;
const TIMEOUT_SECONDS = 60;

const id = name => document.getElementById(name);
const words = id("offline-words");
const say = name => words.content.querySelector(`[data-word="${name}"]`).textContent;

// ---- what the browser keeps: one record for each consultation, {pad} or, locked, {salt, rounds, iv, sealed} ----

let opened;
function store() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("cabildo-light", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("pads");
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

// Resolves when it is on the disk, and not before: the page says then that it is kept.
async function act(mode, work) {
  const transaction = (await store()).transaction("pads", mode, { durability: "strict" });
  const request = work(transaction.objectStore("pads"));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

const recordOfHere = () => act("readonly", pads => pads.get(root));

async function keyOf(passphrase, salt, rounds) {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material,
    { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function lockOf(passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, rounds: ROUNDS, key: await keyOf(passphrase, salt, ROUNDS) };
}

// Whether something is unsent is told outside of the lock: leaving warns of it, and nothing else is told.
async function recordOf(pad, lock) {
  const hasUnsent = unsent(pad) > 0;
  if (!lock) {
    return { hasUnsent, pad };
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(pad));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, lock.key, text);
  return { hasUnsent, salt: lock.salt, rounds: lock.rounds, iv, sealed };
}

async function unlocked(record, passphrase) {
  const key = await keyOf(passphrase, record.salt, record.rounds);
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv }, key, record.sealed);
  return [JSON.parse(new TextDecoder().decode(text)), { salt: record.salt, rounds: record.rounds, key }];
}

// Takes away all that this browser has of this consultation.
async function forget() {
  await act("readwrite", pads => pads.delete(root));
  await caches.delete("cabildo" + root);
  const worker = await navigator.serviceWorker.getRegistration(root);
  await worker?.unregister();
}

// The page for writing without a connection, with what it needs, asked for without the cookie: it is the same for all.
async function keepPage() {
  const address = `${root}/offline`;
  const answer = await fetch(`${address}?lang=${document.documentElement.lang}`, { credentials: "omit" });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  const html = await answer.clone().text();
  const page = new DOMParser().parseFromString(html, "text/html");
  const kept = await caches.open("cabildo" + root);
  await kept.addAll([page.querySelector("link[rel=stylesheet]").getAttribute("href"),
    page.querySelector("script[src]").getAttribute("src")]);
  await kept.put(address, answer);
}

// ---- what was written: {key, entries: [{local, id, repeat, outer, refused}], answers: {"local question": answer}} ----
// An answer is {base, value, sent, met, refused}: what the server has as far as we know, what stands here, what was sent
// and not confirmed yet (it is sent again as it was, so that a lost confirmation does no harm), what somebody else has
// written meanwhile, and why it was not taken.

const place = (local, question) => `${local} ${question}`;
const isUnsent = answer => answer.sent !== undefined || answer.value !== answer.base;
const isStuck = answer => answer.met !== undefined || answer.refused !== undefined;

function unsent(pad) {
  return Object.values(pad.answers).filter(isUnsent).length + pad.entries.filter(entry => !entry.id).length;
}

const entryOf = (pad, local) => pad.entries.find(entry => entry.local === local);

// How the server knows an entry: by its own id once it has told us, before that by ours.
function reference(pad, local) {
  return local === "" ? "" : entryOf(pad, local).id ?? `new:${local}`;
}

function changes(pad) {
  const isLost = local => local !== "" && (entryOf(pad, local).refused !== undefined || isLost(entryOf(pad, local).outer));
  const entries = pad.entries.filter(entry => !entry.id && !isLost(entry.local))
    .map(entry => ({ id: entry.local, repeat: entry.repeat, outer: reference(pad, entry.outer) }));
  const answers = Object.entries(pad.answers)
    .map(([at, answer]) => [at, ...at.split(" "), answer])
    .filter(([, local, , answer]) => isUnsent(answer) && !isStuck(answer) && !isLost(local))
    .map(([at, local, question, answer]) => ({
      id: at, entry: reference(pad, local), question, base: answer.base, value: answer.sent ?? answer.value }));
  return [...entries, ...answers];
}

function firstOf(all) {
  let length = 0;
  const end = all.findIndex((change, i) => {
    length += (change.base?.length ?? 0) + (change.value?.length ?? 0);
    return i > 0 && (i >= CHUNK || length > CHUNK_LENGTH);
  });
  return end < 0 ? all : all.slice(0, end);
}

// What the server says became of each.
function settle(pad, results) {
  for (const result of results) {
    const entry = entryOf(pad, result.id);
    const answer = pad.answers[result.id];
    if (entry) {
      result.refused === undefined ? entry.id = result.entry : entry.refused = result.refused;
    } else if (result.value !== undefined) {
      // A place is stored in another form than it was typed.
      answer.value = answer.value === answer.sent ? result.value : answer.value;
      answer.base = result.value;
      delete answer.sent;
    } else {
      delete answer.sent;
      Object.assign(answer, result.met === undefined ? { refused: result.refused } : { met: result.met });
    }
  }
}

// Takes over how the draft stands on the server, but for what is unsent here.
function takeOver(pad, draft) {
  const known = new Map(pad.entries.filter(entry => entry.id).map(entry => [entry.id, entry.local]));
  for (const entry of draft.entries) {
    if (!known.has(entry.id)) {
      known.set(entry.id, entry.id);
      pad.entries.push({ local: entry.id, id: entry.id, repeat: entry.repeat, outer: known.get(entry.outer) ?? "" });
    }
  }
  const there = new Map([["", draft.answers], ...draft.entries.map(entry => [known.get(entry.id), entry.answers])]);
  for (const [local, answers] of there) {
    for (const [question, value] of Object.entries(answers)) {
      pad.answers[place(local, question)] ??= { base: value, value };
    }
  }
  for (const [at, answer] of Object.entries(pad.answers)) {
    const [local, question] = at.split(" ");
    if (!isUnsent(answer) && !isStuck(answer)) {
      answer.base = answer.value = there.get(local)?.[question] ?? "";
    }
  }
  // An entry that somebody removed elsewhere goes here too, unless there is something in it that nobody else has.
  const hasUnsent = local => Object.entries(pad.answers).some(([at, answer]) => at.startsWith(`${local} `) && isUnsent(answer))
    || pad.entries.some(entry => entry.outer === local && (!entry.id || hasUnsent(entry.local)));
  for (const entry of pad.entries.filter(one => one.id && !there.has(one.local) && !hasUnsent(one.local))) {
    removeEntry(pad, entry.local);
  }
}

function removeEntry(pad, local) {
  pad.entries.filter(entry => entry.outer === local).forEach(entry => removeEntry(pad, entry.local));
  pad.entries = pad.entries.filter(entry => entry.local !== local);
  Object.keys(pad.answers).filter(at => at.startsWith(`${local} `)).forEach(at => delete pad.answers[at]);
}

async function post(pad, all, isLast) {
  const answer = await fetch(`${root}/sync`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
    body: JSON.stringify({ k: pad.key, changes: all, last: isLast }),
    signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000) });
  const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
  return { status: answer.status, ...(isOurs ? await answer.json() : { sentence: say("failed") }) };
}

// ---- leaving: a browser that others use too must have nothing left ----

async function guardLeaving() {
  for (const form of document.querySelectorAll(`form[action^="${root}/leave"]`)) {
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const isSure = event.submitter?.value === "sure";
      if (!isSure && (await recordOfHere())?.hasUnsent) {
        const warning = words.content.querySelector("[data-part=leave]").cloneNode(true);
        warning.querySelector("[value=stay]").addEventListener("click", () => warning.remove());
        form.querySelector("[data-part=leave]")?.remove();
        form.append(warning);
        warning.querySelector("[value=stay]").focus();
        return;
      }
      await forget();
      if (navigator.onLine) {
        form.submit();
      } else {
        location.replace("about:blank");
      }
    });
  }
}

// ---- the contents page: choosing it, and ending it ----

async function choosing(section) {
  const record = await recordOfHere();
  const form = id("offline-choose");
  const kept = id("offline-kept");
  section.hidden = false;
  form.hidden = record !== undefined;
  kept.hidden = record === undefined;
  id("offline-unsent").hidden = !record?.hasUnsent;
  form.addEventListener("change", () => {
    id("offline-passphrase").hidden = form.elements.lock.value !== "locked";
  });
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const isLocked = form.elements.lock.value === "locked";
    const passphrase = form.elements.passphrase.value;
    const problem = id("offline-problem");
    if (form.elements.lock.value === "none") {
      problem.textContent = say("none");
      return;
    }
    if (isLocked && [...passphrase].length < 8) {
      problem.textContent = say("short");
      form.elements.passphrase.focus();
      return;
    }
    problem.textContent = say("preparing");
    try {
      const pad = { key: form.elements.k.value, entries: [], answers: {} };
      const answer = await post(pad, [], true);
      if (answer.status !== 200) {
        problem.textContent = answer.sentence;
        return;
      }
      takeOver(pad, answer.draft);
      const lock = isLocked ? await lockOf(passphrase) : null;
      await navigator.serviceWorker.register(`${root}/worker`, { scope: root });
      await navigator.serviceWorker.ready;
      await keepPage();
      const chosen = await recordOf(pad, lock);
      await act("readwrite", pads => pads.put(chosen, root));
      // Else a browser that is short of room may throw it away; whether it agrees is up to it.
      await navigator.storage?.persist?.();
      location.assign(`${root}/offline`);
    } catch (failed) {
      problem.textContent = `${say("not-kept")} (${failed.message})`;
    }
  });
  id("offline-delete").addEventListener("click", () => deleting(id("offline-delete"), () => location.reload()));
  // Whoever deletes a draft deletes it here as well.
  document.addEventListener("submit", event => {
    if (event.target.elements.k && event.submitter?.value === "sure" && !event.defaultPrevented) {
      event.preventDefault();
      forget().then(() => {
        const go = document.createElement("input");
        Object.assign(go, { type: "hidden", name: "go", value: "sure" });
        event.target.append(go);
        event.target.submit();
      });
    }
  });
}

// Asks once more in the place of the button.
function deleting(button, then) {
  const question = words.content.querySelector("[data-part=delete]").cloneNode(true);
  question.querySelector("[value=stay]").addEventListener("click", () => {
    question.remove();
    button.hidden = false;
    button.focus();
  });
  question.querySelector("[value=sure]").addEventListener("click", async () => {
    await forget();
    then();
  });
  button.hidden = true;
  button.after(question);
  question.querySelector("[value=stay]").focus();
}

// ---- the page for writing without a connection ----

class Writing {

  constructor(pad, lock) {
    this.pad = pad;
    this.lock = lock;
    this.form = id("offline-form");
    this.drawn = new Map();
    this.isWriting = false;
    this.isStale = false;
    this.isSending = false;
    this.problem = "";
    this.sentence = "";
    this.sentAt = null;
    this.isWithoutLine = !navigator.onLine;
  }

  start() {
    id("offline-open").hidden = false;
    this.form.addEventListener("submit", event => event.preventDefault());
    this.form.addEventListener("input", event => this.typed(event.target));
    // Leaving a field is a moment at which nobody waits.
    this.form.addEventListener("change", () => navigator.onLine && this.send());
    this.form.addEventListener("click", event => this.pressed(event.target.closest("button")));
    id("offline-send").addEventListener("click", () => this.sendAgain());
    id("offline-text").addEventListener("click", () => this.download());
    id("offline-delete").addEventListener("click", () =>
      deleting(id("offline-delete"), () => location.reload()));
    id("offline-review").elements.k.value = this.pad.key;
    addEventListener("online", () => this.send());
    addEventListener("offline", () => {
      this.isWithoutLine = true;
      this.tell();
    });
    setInterval(() => this.isWithoutLine && navigator.onLine && this.send(), RETRY_SECONDS * 1000);
    this.draw();
    this.send();
    if (navigator.onLine) {
      // One of yesterday will do where there is none of today.
      keepPage().catch(() => this.tell());
    }
  }

  // -- drawing --

  draw() {
    this.bind(this.form, "");
    for (const section of this.form.querySelectorAll("[data-repeat]")) {
      this.drawEntries(section, "");
    }
    this.drawn.forEach((field, at) => this.show(field, this.pad.answers[at]));
    this.drawHomeless();
    this.tell();
  }

  bind(around, local) {
    for (const field of around.querySelectorAll(".field:not([data-bound])")) {
      const base = field.querySelector("input[name^='b.']");
      field.dataset.bound = "";
      if (base) {
        field.dataset.at = place(local, base.name.slice(2));
        this.drawn.set(field.dataset.at, field);
      }
    }
  }

  drawEntries(section, outer) {
    const list = section.querySelector(".those");
    if (!list) {
      return;
    }
    const some = this.pad.entries.filter(entry => entry.repeat === section.dataset.repeat && entry.outer === outer);
    for (const shown of [...list.children]) {
      if (!some.some(entry => entry.local === shown.dataset.entry)) {
        shown.querySelectorAll("[data-at]").forEach(field => this.drawn.delete(field.dataset.at));
        shown.remove();
      }
    }
    some.forEach((entry, i) => {
      const shown = [...list.children].find(one => one.dataset.entry === entry.local) ?? this.drawEntry(section, list, entry);
      shown.querySelector(".number").textContent = i + 1;
      shown.querySelector("[data-do=remove]").hidden = Boolean(entry.id);
      shown.querySelectorAll("[data-repeat]").forEach(inner => this.drawEntries(inner, entry.local));
    });
    section.querySelector(":scope > p [data-do=add]").disabled = some.length >= Number(section.dataset.most);
  }

  drawEntry(section, list, entry) {
    const shown = section.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    shown.dataset.entry = entry.local;
    this.bind(shown, entry.local);
    // Fields of several entries stand on one page.
    for (const element of shown.querySelectorAll("[id], [for], [name], [aria-describedby]")) {
      for (const attribute of ["id", "for", "name", "aria-describedby"]) {
        const value = element.getAttribute(attribute);
        if (value) {
          element.setAttribute(attribute, value.split(" ").map(one => `${one}.${entry.local}`).join(" "));
        }
      }
    }
    list.append(shown);
    return shown;
  }

  show(field, answer) {
    if (answer && valueOf(field) !== answer.value) {
      setValue(field, answer.value);
    }
    field.querySelector(":scope > [data-part]")?.remove();
    if (answer?.met !== undefined) {
      const part = words.content.querySelector("[data-part=met]").cloneNode(true);
      part.querySelector("[data-theirs]").textContent = inWords(field, answer.met) || "–";
      part.querySelector("[data-mine]").textContent = inWords(field, answer.value) || "–";
      part.querySelector("[data-do=both]").hidden = !field.querySelector("textarea");
      field.append(part);
    } else if (answer?.refused !== undefined) {
      const part = document.createElement("p");
      part.dataset.part = "";
      part.className = "wrong";
      part.textContent = answer.refused;
      field.append(part);
    }
  }

  // What was written for questions that are no longer on the page is not hidden from who wrote it.
  drawHomeless() {
    const lost = Object.entries(this.pad.answers).filter(([at, answer]) => isUnsent(answer) && !this.drawn.has(at));
    id("offline-homeless").hidden = lost.length === 0;
    id("offline-homeless").querySelector("ul").replaceChildren(...lost.map(([, answer]) => {
      const line = document.createElement("li");
      line.className = "said";
      line.textContent = answer.value;
      return line;
    }));
  }

  // -- writing --

  typed(element) {
    const field = element.closest("[data-at]");
    if (field) {
      const answer = this.pad.answers[field.dataset.at] ??= { base: "", value: "" };
      answer.value = valueOf(field);
      delete answer.refused;
      this.keep();
    }
  }

  pressed(button) {
    const field = button?.closest("[data-at]");
    const answer = field && this.pad.answers[field.dataset.at];
    switch (button?.dataset.do) {
      case "add": this.add(button.closest("[data-repeat]")); break;
      case "remove":
        removeEntry(this.pad, button.closest("[data-entry]").dataset.entry);
        this.draw();
        this.keep();
        break;
      case "mine": this.resolve(field, answer, answer.value); break;
      case "theirs": this.resolve(field, answer, answer.met); break;
      case "both": this.resolve(field, answer, `${answer.met}\n\n${answer.value}`); break;
    }
  }

  resolve(field, answer, value) {
    answer.base = answer.met;
    answer.value = value;
    delete answer.met;
    this.show(field, answer);
    field.querySelector("textarea, select, input:not([type=hidden])").focus();
    this.keep();
    this.send();
  }

  add(section) {
    const outer = section.closest("[data-entry]")?.dataset.entry ?? "";
    const local = crypto.randomUUID();
    this.pad.entries.push({ local, id: null, repeat: section.dataset.repeat, outer });
    this.draw();
    this.form.querySelector(`[data-entry="${local}"]`).querySelector("textarea, select, input:not([type=hidden])")?.focus();
    this.keep();
  }

  // One at a time: what is typed while it is written is written after it. Resolves when what stood here at the call is kept.
  async keep() {
    this.isStale = true;
    this.tell();
    this.keeping ??= this.keepAll().finally(() => {
      this.keeping = null;
      this.tell();
    });
    return this.keeping;
  }

  async keepAll() {
    try {
      while (this.isStale) {
        this.isStale = false;
        const record = await recordOf(this.pad, this.lock);
        await act("readwrite", pads => pads.put(record, root));
      }
      this.unkept = "";
    } catch (failed) {
      this.unkept = `${say("not-kept")} (${failed?.message})`;
      throw failed;
    }
  }

  // -- sending --

  sendAgain() {
    for (const one of [...this.pad.entries, ...Object.values(this.pad.answers)]) {
      delete one.refused;
    }
    this.send();
  }

  async send() {
    if (this.isSending) {
      return;
    }
    this.isSending = true;
    this.problem = "";
    this.tell();
    try {
      let isLast;
      do {
        const all = changes(this.pad);
        const chunk = firstOf(all);
        isLast = chunk.length === all.length;
        // It is on the disk that they were sent before they are.
        chunk.filter(change => change.question).forEach(change => this.pad.answers[change.id].sent = change.value);
        if (chunk.length) {
          await this.keep();
        }
        const answer = await post(this.pad, chunk, isLast);
        this.isWithoutLine = false;
        if (answer.status !== 200 || answer.results.length !== chunk.length) {
          this.problem = answer.sentence ?? say("failed");
          break;
        }
        settle(this.pad, answer.results);
        if (answer.draft) {
          takeOver(this.pad, answer.draft);
          this.sentAt = new Date();
        }
        this.sentence = answer.sentence ?? "";
        await this.keep();
        this.draw();
        // What was written in the meantime goes along.
      } while (!isLast || changes(this.pad).length);
    } catch (failed) {
      // Which of them came is not known: they are sent again. What could not be kept says so itself.
      this.isWithoutLine = !this.unkept;
    } finally {
      this.isSending = false;
      this.draw();
    }
  }

  // -- telling --

  tell() {
    const count = unsent(this.pad);
    const met = Object.values(this.pad.answers).filter(answer => answer.met !== undefined).length;
    const lines = [];
    if (this.unkept) {
      lines.push(this.unkept);
    } else if (this.keeping || this.isStale) {
      lines.push(say("keeping"));
    } else if (count) {
      lines.push(`${say("unsent")} ${count}.`);
    } else {
      lines.push(this.sentAt ? `${say("sent")} ${time(this.sentAt)}.` : say("nothing"));
    }
    if (this.isSending && count) {
      lines.push(say("sending"));
    } else if (this.isWithoutLine) {
      lines.push(say("no-line"));
    }
    if (met) {
      lines.push(say("met"));
    }
    lines.push(this.problem, this.sentence);
    const text = lines.filter(Boolean).join(" ");
    const state = id("offline-state");
    if (state.textContent !== text) {
      state.textContent = text;
    }
    id("offline-send").hidden = !count;
    id("offline-review").hidden = count > 0 || this.isWithoutLine || Boolean(this.problem);
  }

  download() {
    const lines = [document.title, ""];
    for (const [at, field] of this.drawn) {
      const value = this.pad.answers[at]?.value;
      if (value) {
        const entry = field.closest("[data-entry]")?.querySelector("legend").textContent;
        lines.push((entry ? `${entry}: ` : "") + labelOf(field), inWords(field, value), "");
      }
    }
    for (const [at, answer] of Object.entries(this.pad.answers)) {
      if (!this.drawn.has(at) && answer.value) {
        lines.push(at.trim(), answer.value, "");
      }
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n")], { type: "text/plain;charset=utf-8" }));
    link.download = `${root.split("/").pop()}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

const time = date => date.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

const inputs = field => [...field.querySelectorAll("textarea, select, input:not([type=hidden])")];

// In stored form, as the server reads it from a form that is posted.
function valueOf(field) {
  const all = inputs(field);
  if (field.querySelector(".rank")) {
    return [...new Set(all.map(input => input.value).filter(Boolean))].join(" ");
  }
  return ["radio", "checkbox"].includes(all[0].type)
    ? all.filter(input => input.checked).map(input => input.value).join(" ")
    : all[0].value;
}

function setValue(field, value) {
  const all = inputs(field);
  const some = value.split(" ");
  if (field.querySelector(".rank")) {
    all.forEach((input, i) => input.value = some[i] ?? "");
  } else if (["radio", "checkbox"].includes(all[0].type)) {
    all.forEach(input => input.checked = some.includes(input.value));
  } else {
    all[0].value = value;
  }
}

const labelOf = field => (field.querySelector("legend, label")?.querySelector("span") ?? field.querySelector("label")).textContent;

function inWords(field, value) {
  const all = inputs(field);
  if (!field.querySelector("select") && !["radio", "checkbox"].includes(all[0].type)) {
    return value;
  }
  const label = one => field.querySelector("select")
    ? [...all[0].options].find(option => option.value === one)?.textContent
    : all.find(input => input.value === one)?.labels[0].textContent;
  return value.split(" ").filter(Boolean).map(one => label(one) ?? one).join(", ");
}

async function open() {
  const record = await recordOfHere();
  if (!record) {
    id("offline-nothing").hidden = false;
    return;
  }
  // What two pages write at once into one place would be lost.
  const isAlone = await new Promise(told => navigator.locks.request(`cabildo${root}`, { ifAvailable: true }, lock => {
    told(lock !== null);
    return lock && new Promise(() => {});
  }));
  if (!isAlone) {
    id("offline-twice").hidden = false;
    return;
  }
  if (record.pad) {
    new Writing(record.pad, null).start();
    return;
  }
  const form = id("offline-unlock");
  form.hidden = false;
  form.elements.passphrase.focus();
  form.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const [pad, lock] = await unlocked(record, form.elements.passphrase.value);
      form.elements.passphrase.value = "";
      form.hidden = true;
      new Writing(pad, lock).start();
    } catch (wrong) {
      id("offline-wrong").textContent = say("wrong");
      form.elements.passphrase.select();
    }
  });
  id("offline-delete-locked").addEventListener("click", () =>
    deleting(id("offline-delete-locked"), () => location.reload()));
}

// A browser that can keep nothing safely, or shall not (a private window of some), is not offered it.
if (isSecureContext && navigator.serviceWorker && navigator.locks && window.indexedDB) {
  guardLeaving();
  if (id("offline-section")) {
    choosing(id("offline-section"));
  }
  if (id("offline-form")) {
    open();
  }
}
})();
