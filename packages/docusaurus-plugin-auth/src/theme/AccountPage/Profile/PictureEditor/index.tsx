import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/Profile/PictureEditor';
import CancelButton from '@theme/AuthForm/CancelButton';
import {
  type Crop,
  dragCrop,
  drawCrop,
  encodePicture,
  useAction,
  WHOLE,
  ZOOM_MAX,
} from 'docusaurus-plugin-auth/client';
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/** What can be set by hand, finger or arrow keys. */
const SLIDERS = [
  { name: 'zoom', min: 1, max: ZOOM_MAX },
  { name: 'x', min: 0, max: 1 },
  { name: 'y', min: 0, max: 1 },
] as const;

function sliderLabel(name: (typeof SLIDERS)[number]['name']): string {
  switch (name) {
    case 'zoom':
      return translate({
        id: 'plugin-auth.account.picture.zoom',
        message: 'Size',
        description: 'Label of the slider that enlarges the picture',
      });
    case 'x':
      return translate({
        id: 'plugin-auth.account.picture.x',
        message: 'Left to right',
        description: 'Label of the slider that moves the picture sideways',
      });
    default:
      return translate({
        id: 'plugin-auth.account.picture.y',
        message: 'Top to bottom',
        description: 'Label of the slider that moves the picture up and down',
      });
  }
}

/** Cuts a picture to a square, which is shown as it will look. */
export default function PictureEditor({ image, onSave, onCancel }: Props): ReactNode {
  const [crop, setCrop] = useState<Crop>(WHOLE);
  const { busy, error, run } = useAction();
  const canvas = useRef<HTMLCanvasElement>(null);
  const editor = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, image, crop);
  }, [image, crop]);
  useEffect(() => editor.current?.querySelector('input')?.focus(), []);
  useEffect(() => () => image.close(), [image]);

  function drag(event: PointerEvent<HTMLCanvasElement>): void {
    if (event.buttons === 0) return;
    const by = { x: event.movementX, y: event.movementY };
    const shown = event.currentTarget.clientWidth;
    setCrop((current) => dragCrop(image, current, by, shown));
  }

  return (
    <fieldset ref={editor} className={styles.editor}>
      <legend className={styles.legend}>
        <Translate
          id="plugin-auth.account.picture.cut"
          description="Heading of the part where a picture is cut to a square"
        >
          Choose the part of the picture that shows
        </Translate>
      </legend>
      <canvas
        ref={canvas}
        className={styles.preview}
        width={384}
        height={384}
        role="img"
        aria-label={translate({
          id: 'plugin-auth.account.picture.preview',
          message: 'Preview of your picture',
          description: 'Name of the preview of the picture that is being cut',
        })}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className={styles.sliders}>
        {SLIDERS.map(({ name, min, max }) => (
          <label key={name} className={styles.slider}>
            {sliderLabel(name)}
            <input
              type="range"
              min={min}
              max={max}
              step={(max - min) / 50}
              value={crop[name]}
              onChange={({ currentTarget }) =>
                setCrop({ ...crop, [name]: currentTarget.valueAsNumber })
              }
            />
          </label>
        ))}
      </div>
      <div className={styles.actions}>
        <ActionButton
          look="primary"
          busy={busy}
          onClick={() => void run(async () => onSave(await encodePicture(image, crop)))}
        >
          <Translate
            id="plugin-auth.account.picture.save"
            description="Button that saves the picture as it was cut"
          >
            Save picture
          </Translate>
        </ActionButton>
        <CancelButton onClick={onCancel} />
      </div>
      <Notice section="profile" error={error} />
    </fieldset>
  );
}
