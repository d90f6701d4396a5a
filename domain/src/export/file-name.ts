/** What no file system takes, or what a shell or a page would read as a path. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
/** Names of devices on Windows, whatever stands behind the point. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const maxLength = 60;

/** A name for the file of a group's expenses: `제주 도 여행 2026-11-29.csv`. */
export function exportFileName(groupName: string, date: string): string {
  const plain = groupName.replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ');
  const short = Array.from(plain).slice(0, maxLength).join('');
  const name = short.replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${name === '' || device.test(name) ? `group ${name}`.trim() : name} ${date}.csv`;
}
