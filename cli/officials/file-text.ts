export type FileText = {
  readonly text: string
  /** True when the file was cut off in the middle of a character. The text then ends with U+FFFD. */
  readonly cut: boolean
}

/** Why a file is not read at all. */
export type Unreadable = { readonly unreadable: string }

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte)

const saveAsUtf8 = 'in Excel, save it as “CSV UTF-8 (Comma delimited)”; elsewhere, choose UTF-8 when saving'

/** The text of a file in UTF-8, or in UTF-16 with a byte order mark (Excel's “Unicode Text”). */
export const textOf = (bytes: Uint8Array): FileText | Unreadable => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return { unreadable: `is a workbook and not CSV: ${saveAsUtf8}` }
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'utf-8'
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    if (text.includes('\0')) return { unreadable: `is not text in UTF-8: ${saveAsUtf8}` }
    const cut = endsWithin(decoder)
    return { text: cut ? `${text}\ufffd` : text, cut }
  } catch {
    return {
      unreadable:
        encoding === 'utf-8'
          ? `is not UTF-8, perhaps windows-1252: ${saveAsUtf8}`
          : `is not the UTF-16 that it says to be: ${saveAsUtf8}`,
    }
  }
}

const endsWithin = (decoder: InstanceType<typeof TextDecoder>): boolean => {
  try {
    decoder.decode()
    return false
  } catch {
    return true
  }
}
