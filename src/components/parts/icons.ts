// Line icons on a 24 × 24 grid. One path each, since a page may show many. One export each, so that bundlers drop unused ones.

export const alertIcon = 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 7.5v5.5M12 16.2v.1';
export const calendarIcon = 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4';
export const calendarAddIcon = 'M19.5 12V6.5h-15v13H12M4.5 10.5h15M8.5 4v4M15.5 4v4M18 15.5v6M15 18.5h6';
export const calendarRemoveIcon = 'M19.5 12V6.5h-15v13H12M4.5 10.5h15M8.5 4v4M15.5 4v4M15 18.5h6';
export const cameraIcon = 'M3.5 7h11v10h-11zM14.5 11l6-3v8l-6-3';
export const cameraOffIcon = 'M8.5 7h6v5.5M14.5 11l6-3v8l-3-1.5M12.5 17h-9V7.5M3 3l18 18';
export const chatIcon = 'M4.5 5.5h15v11H11l-4 3.5v-3.5H4.5z';
export const closeIcon = 'M6.5 6.5l11 11M17.5 6.5l-11 11';
export const clockIcon = 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 7.5V12l3 2';
export const downloadIcon = 'M12 4.5v10M8 11l4 4 4-4M4.5 19.5h15';
export const exitFullscreenIcon = 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5';
export const fullscreenIcon = 'M4 9V4h5M15 4h5v5M4 15v5h5M20 15v5h-5';
export const globeIcon =
  'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M4 12h16M12 4c2.4 2.2 3.5 4.8 3.5 8s-1.1 5.8-3.5 8c-2.4-2.2-3.5-4.8-3.5-8S9.6 6.2 12 4z';
export const handIcon =
  'M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11V4.9a1.4 1.4 0 0 1 2.8 0V11V6.4a1.4 1.4 0 0 1 2.8 0V14c0 4-2 6.5-5.4 6.5-2.7 0-4-1.2-5.3-3.5l-2-3.6c-.9-1.7 1.2-2.9 2.3-1.4z';
export const leaveIcon = 'M13 4.5H5v15h8M10 12h10M16.5 8.5L20 12l-3.5 3.5';
export const micIcon =
  'M12 4a2.8 2.8 0 0 0-2.8 2.8v4.4a2.8 2.8 0 0 0 5.6 0V6.8A2.8 2.8 0 0 0 12 4zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3';
export const micOffIcon =
  'M9.2 9.2v2a2.8 2.8 0 0 0 4 2.5M14.8 10.5V6.3A2.8 2.8 0 0 0 9.5 5M5.5 11.5a6.5 6.5 0 0 0 10.2 5.3M18 13.8c.3-.7.5-1.5.5-2.3M12 18v3M3 3l18 18';
export const peopleIcon =
  'M6 8.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3.5 19c.4-3.3 2.6-5 5.5-5s5.1 1.7 5.5 5M15.5 5.8a3 3 0 0 1 0 5.4M17.5 14.4c1.7.7 2.8 2.2 3 4.6';
export const personIcon = 'M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M5 20c.5-3.8 3.2-6 7-6s6.5 2.2 7 6';
export const playIcon = 'M8 5.5v13l10.5-6.5z';
export const retryIcon = 'M18.7 9.5A7.2 7.2 0 1 0 19.2 13M19.5 5v4.5H15';
export const screenIcon = 'M3.5 5h17v11h-17zM8.5 20h7M12 13.5v-5M9.8 10.2L12 8l2.2 2.2';
