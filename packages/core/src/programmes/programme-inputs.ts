import * as z from "zod/mini";
import { programmeId } from "../ids.ts";

export const programmeChoice = z.object({ programmeId });
