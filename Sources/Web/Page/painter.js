// Paints what the engine lists: orders of numbers, each a code with what belongs to it. The codes are those of
// `DisplayList.Order`.

const letterDecoder = new TextDecoder();

/**
 * Paints a picture, one of its units to `scale` pixels.
 * @param {CanvasRenderingContext2D} context
 */
function paint({ numbers, letters }, context, scale) {
  let at = 0;
  const next = () => numbers[at++];
  const flag = () => numbers[at++] !== 0;
  const color = () => {
    const [red, green, blue] = [next(), next(), next()].map((part) => Math.round(part * 255));
    return `rgba(${red},${green},${blue},${next()})`;
  };
  const path = () => {
    const path = new Path2D();
    for (let count = next(); count > 0; count--) {
      switch (next()) {
        case 0: path.moveTo(next(), next()); break;
        case 1: path.lineTo(next(), next()); break;
        case 2: path.bezierCurveTo(next(), next(), next(), next(), next(), next()); break;
        default: path.closePath();
      }
    }
    return path;
  };
  const pen = (color, width, isRoundAtEnds = false, isRoundAtCorners = false, dashes = []) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.lineCap = isRoundAtEnds ? "round" : "butt";
    context.lineJoin = isRoundAtCorners ? "round" : "miter";
    context.setLineDash(dashes);
  };

  const orders = {
    1() {
      context.fillStyle = color();
      context.fill(path());
    },
    2() {
      const [ink, width, ends, corners] = [color(), next(), flag(), flag()];
      pen(ink, width, ends, corners, Array.from({ length: next() }, next));
      const line = path();
      if (width > 0) context.stroke(line);
    },
    3() {
      const [x, y, alignment, size, isBold, hasTabularDigits] = [next(), next(), next(), next(), flag(), flag()];
      context.fillStyle = color();
      const [start, count] = [next(), next()];
      context.font = fontOf(size, isBold, hasTabularDigits);
      context.textAlign = ["left", "center", "right"][alignment];
      context.fillText(letterDecoder.decode(letters.subarray(start, start + count)), x, y);
    },
    4() {
      const [isFilled, fill, isOutlined, outline, width] = [flag(), color(), flag(), color(), next()];
      const mark = path();
      context.fillStyle = fill;
      pen(outline, width);
      for (let count = next(); count > 0; count--) {
        const [x, y] = [next(), next()];
        context.translate(x, y);
        if (isFilled) context.fill(mark);
        if (isOutlined) context.stroke(mark);
        context.translate(-x, -y);
      }
    },
    5() {
      context.save();
      context.translate(next(), next());
      const factor = next();
      context.scale(factor, factor);
    },
    6() { context.restore(); },
    7() {
      context.save();
      context.clip(path());
    },
  };

  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.direction = "ltr";
  while (at < numbers.length) orders[next()]();
}
