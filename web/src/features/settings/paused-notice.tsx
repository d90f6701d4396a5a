import { useEffect, useState } from 'react';
import { useGroupContext } from '#group/group-context.tsx';
import { calendarDateOf } from '#i18n/format.ts';
import { formatClock } from '#i18n/format-time.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';

/** Above a group in which its reader wrote too much today: until when nothing more is taken. It goes by itself. */
export function PausedNotice() {
  const { group, user } = useGroupContext();
  const { paused } = useMessages();
  const locale = useLocale();
  const untilMs = group.group.pausedUntil?.[user.uid] ?? 0;
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (untilMs <= nowMs) return undefined;
    const timer = setTimeout(() => setNowMs(Date.now()), untilMs - nowMs);
    return () => clearTimeout(timer);
  }, [untilMs, nowMs]);
  if (untilMs <= nowMs) return null;
  const isToday = calendarDateOf(untilMs) === calendarDateOf(nowMs);
  return (
    <Banner tone="error" title={paused.title}>
      {paused.text(formatClock(untilMs, locale), isToday)}
    </Banner>
  );
}
