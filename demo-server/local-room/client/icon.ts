const paths = {
  mic: 'M12 3.5a2.8 2.8 0 0 1 2.8 2.8v4.9a2.8 2.8 0 0 1-5.6 0V6.3A2.8 2.8 0 0 1 12 3.5zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  'mic-off':
    'M9.2 9.2v2a2.8 2.8 0 0 0 4 2.5M14.8 10.5V6.3A2.8 2.8 0 0 0 9.5 5M5.5 11.5a6.5 6.5 0 0 0 10.2 5.3M18 13.8c.3-.7.5-1.5.5-2.3M12 18v3M3 3l18 18',
  camera: 'M3.5 7h11v10h-11zM14.5 11l6-3v8l-6-3',
  'camera-off': 'M8.5 7h6v6M14.5 11l6-3v8l-3-1.5M14.5 15.5V17h-11V7h1.5M3 3l18 18',
  hand: 'M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11V4.9a1.4 1.4 0 0 1 2.8 0V11V6.4a1.4 1.4 0 0 1 2.8 0V14c0 4-2 6.5-5.4 6.5-2.7 0-4-1.2-5.3-3.5l-2-3.6c-.9-1.7 1.2-2.9 2.3-1.4z',
  screen: 'M3.5 5h17v11h-17zM8.5 20h7M12 13.5v-5M9.8 10.2L12 8l2.2 2.2',
  chat: 'M4.5 5.5h15v11H11l-4 3.5v-3.5H4.5z',
  tiles: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  leave: 'M13 4.5H5v15h8M10 12h10M16.5 8.5L20 12l-3.5 3.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  send: 'M4.5 12h14M13 6l6 6-6 6',
};

/** Name of an icon. */
export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** Draws an icon, hidden from assistive technology. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('icon', `icon-${name}`);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  drawing.append(path);
  return drawing;
}
