import { answering } from "../../../../../problem/answer-problem";
import type { DeliveryAnswer } from "../../../../wire";
import { sendAnswer } from "../../acting";

/** One delivery with its story, what Medusa was told of it, and its proofs. */
export const GET = answering<unknown, DeliveryAnswer>(sendAnswer);
