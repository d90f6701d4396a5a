import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * How to launch Chromium: an installed Chrome or Chromium, else the one that comes from npm. That one's own
 * default arguments are not used: `--disable-web-security` hides CORS bugs and `--single-process` crashes on a
 * second context.
 */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ];
  return { executablePath: installedChromium() ?? (await packagedChromium()), args };
}

function installedChromium(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => commands.map((command) => join(dir, command)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path)) ?? null;
}

/** Unpacks it into the temporary folder the first time. */
async function packagedChromium(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
