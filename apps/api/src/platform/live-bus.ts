import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Db } from "./database.ts";
import { listenOn } from "./listen.ts";
import { LIVE_CHANNEL } from "./live-changes.ts";

/** More windows than anybody looks at; over it somebody opens them by a program. */
const MOST_FEEDS = 12;

/** What has come since it was last asked for. */
export interface LiveNews {
  subjects: string[];
  /** Of the latest change; null when none came. */
  at: Instant | null;
  /** The process lost its connection to the database meanwhile: look what was missed. */
  hasGap: boolean;
  /** Nothing more will come. */
  isOver: boolean;
}

export interface LiveFeed {
  /** Waits until something comes, but no longer than this. */
  next(milliseconds: number): Promise<LiveNews>;
  close(): void;
}

export interface LiveBus {
  /** What reaches one person from now on; null when they have too many open. */
  open(personId: PersonId, signal?: AbortSignal): Promise<LiveFeed | null>;
  /** Ends all feeds and listens no more. */
  close(): Promise<void>;
}

interface OpenFeed extends LiveFeed {
  tell(part: Partial<LiveNews>): void;
}

const message = z.tuple([personId, z.string(), z.string()]);

/** One for a process: listens once, and hands each change to the feeds of the person it reaches. */
export function createLiveBus(db: Db): LiveBus {
  const feeds = new Map<PersonId, Set<OpenFeed>>();
  let listening: Promise<() => Promise<void>> | null = null;
  let isClosed = false;
  const tellAll = (part: Partial<LiveNews>) => {
    for (const ofPerson of feeds.values()) for (const feed of ofPerson) feed.tell(part);
  };
  const onMessage = (text: string) => {
    const [reached, subject, at] = message.parse(JSON.parse(text));
    for (const feed of feeds.get(reached) ?? []) feed.tell({ subjects: [subject], at });
  };
  const listen = async () => {
    listening ??= listenOn(db, LIVE_CHANNEL, { onMessage, onGap: () => tellAll({ hasGap: true }) });
    try {
      await listening;
    } catch (error) {
      listening = null;
      throw error;
    }
  };
  const open = async (id: PersonId, signal?: AbortSignal) => {
    const ofPerson = feeds.get(id) ?? new Set();
    if (ofPerson.size >= MOST_FEEDS) return null;
    const feed = createFeed(() => {
      ofPerson.delete(feed);
      if (ofPerson.size === 0 && feeds.get(id) === ofPerson) feeds.delete(id);
    });
    feeds.set(id, ofPerson.add(feed));
    if (isClosed || signal?.aborted) feed.close();
    signal?.addEventListener("abort", feed.close, { once: true });
    await listen();
    return feed;
  };
  const close = async () => {
    isClosed = true;
    for (const ofPerson of [...feeds.values()]) for (const feed of [...ofPerson]) feed.close();
    const stop = await listening;
    listening = null;
    await stop?.();
  };
  return { open, close };
}

const nothing: LiveNews = { subjects: [], at: null, hasGap: false, isOver: false };

/** Keeps what comes while nobody waits: words, each once, so that a slow reader's heap stays small. */
function createFeed(onClose: () => void): OpenFeed {
  let news = nothing;
  let wake: () => void = () => undefined;
  const tell = (part: Partial<LiveNews>) => {
    news = { ...news, ...part, subjects: [...new Set([...news.subjects, ...(part.subjects ?? [])])] };
    wake();
  };
  const next = async (milliseconds: number) => {
    if (news === nothing) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds).unref();
      wake = resolve;
      await promise;
      clearTimeout(timer);
    }
    const taken = news;
    if (!taken.isOver) news = nothing;
    return taken;
  };
  const close = () => {
    tell({ isOver: true });
    onClose();
  };
  return { next, tell, close };
}
