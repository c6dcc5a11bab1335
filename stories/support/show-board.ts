/** Makes the fake rooms display a whiteboard with a curve. */
export function showBoard(): void {
  (globalThis as { fakeJitsiPicture?: string }).fakeJitsiPicture = board;
}

const board = `<style>body{margin:0;background:#101216}svg{display:block;width:100%;height:100vh}</style>
<svg viewBox="0 0 1120 580"><rect x="16" y="16" width="1088" height="548" rx="6" fill="#f3f1ea"/>
<path d="M150 470H1000M190 520V70" stroke="#8a8f9b" stroke-width="1.5"/>
<path d="M170 440C260 430 300 400 360 320S470 130 560 118 800 150 980 132" fill="none" stroke="#274690" stroke-width="3"/>
<path d="M170 126H1000" stroke="#b91c36" stroke-width="2" stroke-dasharray="5 6"/></svg>`;
