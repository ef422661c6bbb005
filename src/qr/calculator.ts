import { leastSize, writeWidth, type Surface } from './distance.ts';

/** The calculator of `/ma-qr/`: shown once it can answer; the table above says the same without script. */
const form = document.querySelector<HTMLFormElement>('#tinh-co')!;
const answer = form.querySelector('output')!;
const pitchField = form.querySelector<HTMLElement>('[data-pitch]')!;

function say(): void {
  const asked = new FormData(form);
  const surface = String(asked.get('surface')) as Surface;
  pitchField.hidden = surface !== 'led';
  const [metres, pitch] = [Number(asked.get('metres')), Number(asked.get('pitch'))];
  if (!(metres > 0 && pitch > 0)) {
    answer.textContent = 'Ghi khoảng cách lớn hơn 0.';
    return;
  }
  const { width, module, pixels, dots } = leastSize({ metres, modules: Number(form.dataset['modules']), surface, pitch });
  const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
  const inDots = dots ? `, bằng ${dots} điểm LED` : '';
  answer.textContent = `Rộng ít nhất ${writeWidth(width)}, kể cả viền trắng. Mỗi ô rộng ${number.format(module)} mm${inDots}; điện thoại rẻ nhìn mỗi ô bằng ${number.format(pixels)} điểm ảnh.`;
}

form.addEventListener('input', say);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
say();
