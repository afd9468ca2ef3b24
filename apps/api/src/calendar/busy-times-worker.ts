import { parentPort, workerData } from "node:worker_threads";
import type { BusyQuestion } from "./read-busy-times.ts";
import { readBusyTimes } from "./read-busy-times.ts";

// A thread of its own: what a stranger's file makes of it stalls nobody else, and it can be ended from outside.
const question: BusyQuestion = workerData;
parentPort?.postMessage(readBusyTimes(question));
