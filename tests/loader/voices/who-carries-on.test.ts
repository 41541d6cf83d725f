import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in November 2023.`;

/** Whose the claims of the last sentences are, which follow " | ", each once. */
function saidBy(text: string): string[] {
  const [before = "", last = ""] = text.split(" | ");
  const from = `${OPENING}\n\n${before} `.length;
  const { findings } = readText(`${OPENING}\n\n${before} ${last}\n`);
  const own = findings.filter(({ evidence }) => evidence.start >= from);
  return [...new Set(own.map((finding) => finding.saidBy))];
}

test.for<[string, string]>([
  // Reported speech that goes on.
  [
    "Ann Hill, director of children's services at Torbay Council, said staff had worked hard. | Waits for therapy had fallen by a fifth. Plans were now on time.",
    "council",
  ],
  [
    "Cllr Bob Low, cabinet member for children, told members it was a fair report. Then he hit back. | Exclusions had halved.",
    "council",
  ],
  [
    "Waits had been cut, Ann Hill, director of children's services, told the board. | Plans were better.",
    "council",
  ],
  ["The NHS trust said it had acted. | Waits for autism assessments had been cut by 40 per cent.", "nhs"],
  ["Jo Beddow, of the parent carer forum, said little had changed. | Plans were still late.", "other"],
  ["A mother of two said she was worn out. | Phone calls were never returned.", "other"],
  ["The director says that staff work hard. | Waits for therapy are much shorter.", "council"],
  // What inspectors found is theirs again.
  ["The director said it was a fair report. | Inspectors had found that plans were late.", "inspectors"],
  [
    "The council apologised after the report. | It found that plans were late. Waits were too long.",
    "inspectors",
  ],
  [
    "The director said the report was fair. | Plans are late and waits for therapy are too long.",
    "inspectors",
  ],
  [
    "Inspectors said parents felt ignored. | Calls had gone unanswered and plans had been late.",
    "inspectors",
  ],
  // What is told of one person.
  ["Kate Orr has a boy of nine. | She has waited 19 months for occupational therapy.", "other"],
  ["Amy is from Paignton. | Her daughter has not been able to go to school full time since May.", "other"],
  ["Kim Ash's son Rory, 11, is one of them. | He has been out of school since September.", "other"],
  [
    "The hall was full. | One driver told how his daughter had gone two years without speech therapy.",
    "other",
  ],
  ["One girl has autism. | She has missed two years of school because no place was found.", "other"],
  [
    "Cllr Bob Low, cabinet member for children, took over in May. | He has halved the time that families wait for a plan.",
    "council",
  ],
  ["Inspectors told of one boy. | He had been out of school for two years.", "inspectors"],
  ["One mother spoke to inspectors. | She said her son had waited three years for an assessment.", "other"],
  // A report of one's own, and the government's people.
  ["The parent forum carried out its own survey. | It found that seven in ten plans were late.", "other"],
  ["The council has commissioned its own review. | It found plans were of poor quality.", "council"],
  ["Inspectors have published their own report. | It found that plans were late.", "inspectors"],
  ["The council has read the report. | It found that plans were late.", "inspectors"],
  ["A civil servant from the DfE had a different view. | She said plans were of poor quality.", "other"],
  ["The woman from Ofsted had a different view. | She said plans were of poor quality.", "inspectors"],
])("%s", ([text, voice]) => expect(saidBy(text)).toEqual([voice]));
