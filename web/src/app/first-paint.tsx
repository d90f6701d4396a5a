/** The same as the static page of index.html, so that nothing moves until the words have come. */
export function FirstPaint() {
  return (
    <div className="first-paint" aria-hidden="true">
      <img src="/favicon.svg" alt="" width="72" height="72" />
      <span>Nbbang</span>
    </div>
  );
}

/** When not even the words could be fetched: both languages. */
export function NoWords() {
  return (
    <div className="first-paint" role="alert">
      <p lang="ko">앱을 불러오지 못했어요. 인터넷을 확인하고 다시 열어 주세요.</p>
      <p lang="en">The app could not be loaded. Check your connection and open it again.</p>
    </div>
  );
}
