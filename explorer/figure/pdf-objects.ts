import { zlibSync } from "fflate";

/** A number of an object, to refer to it by. */
export type PdfRef = number;

/**
 * The objects of a PDF file in the order in which they are added, written with a table of where each stands. No dates and no
 * random ids: the same objects give the same bytes. Streams are packed in JavaScript, not by the machine's zlib, whose output
 * differs between processors.
 */
export class PdfObjects {
  readonly #bodies: (Uint8Array | null)[] = [];

  /** A number for an object that is told later, so that objects can refer to each other. */
  reserve(): PdfRef {
    this.#bodies.push(null);
    return this.#bodies.length;
  }

  /** Adds an object from its text. */
  add(text: string, ref: PdfRef = this.reserve()): PdfRef {
    this.#bodies[ref - 1] = latin1(text);
    return ref;
  }

  /** Adds a stream, packed unless told otherwise; `entries` are what its dictionary has beside length and filter. */
  addStream(entries: string, bytes: Uint8Array, isPacked = true): PdfRef {
    const packed = isPacked ? zlibSync(bytes, { level: 9 }) : bytes;
    const filter = isPacked ? " /Filter /FlateDecode" : "";
    const head = latin1(`<< ${entries}${filter} /Length ${packed.length} >>\nstream\n`);
    const ref = this.reserve();
    this.#bodies[ref - 1] = concatBytes([head, packed, latin1("\nendstream")]);
    return ref;
  }

  /** The file. `trailer` is what the trailer has beside its size; `seal` stands as a comment at the end. */
  write(trailer: string, seal: string): Uint8Array {
    const parts: Uint8Array[] = [latin1("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")];
    let at = parts[0]?.length ?? 0;
    const places = this.#bodies.map((body, index) => {
      if (!body) throw new Error(`Object ${index + 1} of the PDF was never told.`);
      const whole = concatBytes([latin1(`${index + 1} 0 obj\n`), body, latin1("\nendobj\n")]);
      const place = at;
      at += whole.length;
      parts.push(whole);
      return place;
    });
    const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
    const size = places.length + 1;
    parts.push(
      latin1(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${size} ${trailer} >>\n%${seal}\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return concatBytes(parts);
  }
}

/** A text as PDF has it in dictionaries: as it is where it is plain, else UTF-16 with a mark, in hexadecimal. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, "\\$&")})`;
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  );
  return `<feff${units.join("")}>`;
}

/** A number as PDF has it: no exponent, four decimals. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4 + 0);
}

/** Bytes one after the other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A text of letters below 256 as bytes. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
