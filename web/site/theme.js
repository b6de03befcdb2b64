// The picked theme, before the first paint: a classic script in the head, so that no page
// flashes in the wrong colours. Nothing is stored unless the visitor picks a theme.

const KEY = 'mgpt-theme';
const THEMES = ['light', 'dark'];
const root = document.documentElement;

/** @returns {string} 'auto' if nothing was picked, or storage is forbidden */
function stored() {
  try {
    const theme = localStorage.getItem(KEY);
    return theme && THEMES.includes(theme) ? theme : 'auto';
  } catch {
    return 'auto';
  }
}

/** @param {string} theme */
function store(theme) {
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A page that may not store still shows what was picked.
  }
}

/** @param {string} theme */
function show(theme) {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function offerChoice() {
  const control = document.querySelector('.theme');
  if (!(control instanceof HTMLElement)) return;
  for (const input of control.querySelectorAll('input')) {
    input.checked = input.value === stored();
    input.addEventListener('change', () => {
      store(input.value);
      show(input.value);
    });
  }
  control.hidden = false;
}

root.classList.add('scripted');
show(stored());
document.addEventListener('DOMContentLoaded', offerChoice);
