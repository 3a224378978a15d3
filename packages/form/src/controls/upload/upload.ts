import { downloadIcon, fileTextIcon, loaderCircleIcon, trashIcon, uploadIcon, xIcon } from '@zhengwu/ui/icon';
import { pickFiles, saveFile, siftFiles } from '@zhengwu/ui/file';
import { controlWordsIn } from '../../messages/controls.js';
import { h, useEffect, useRef, useState, type ReactElement } from '../../vendor/react.js';
import { control, type ControlProps } from '../control.js';
import { Icon } from '../icon.js';
import { groupProps, numberProp, textProp } from '../native-props.js';
import { AssetImage } from './asset-image.js';
import { kindNames, sizeText } from './file-kind.js';
import { keptFiles, type KeptFile } from './uploads.js';
import { useUploads, type Upload as OnItsWay } from './use-uploads.js';
import { useFileDrop } from './use-file-drop.js';

const MB = 1024 * 1024;

/**
 * Files, chosen or dropped, handed to the host's `putAsset`; the value is the list of their references. What is wrong with a file is
 * said before it is sent: its format by name and by content, its size, an empty one.
 */
export const Upload = control(UploadInput, function UploadText(own: ControlProps): ReactElement {
  const words = controlWordsIn(own.around.lang);
  const files = keptFiles(own.value, words);
  return h('div', { ...groupProps(own, 'group'), className: 'upload' }, files.length === 0 ? h('p', { className: 'plain none' }, own.around.words.none) : h(FileList, { own, files, isStill: true, onRemove: () => undefined }));
});

function UploadInput(own: ControlProps): ReactElement {
  const { value, props, onChange, onBlur, onFocus, isDisabled, isReadOnly, complain, tie, around } = own;
  const words = controlWordsIn(around.lang);
  const accept = textProp(props['accept']);
  const size = numberProp(props['maxSize']);
  const rules = { accept, mostBytes: size === undefined || size <= 0 ? undefined : size * MB };
  const most = numberProp(props['maxCount']);
  const files = keptFiles(value, words);
  const newest = useRef(files);
  newest.current = files;
  const button = useRef<HTMLButtonElement>(null);
  const uploads = useUploads({
    around,
    words,
    rules,
    onKept: (asset) => {
      const kept = newest.current.map((file) => file.value);
      const next = [...kept, asset];
      // Two that come in one go.
      newest.current = keptFiles(next, words);
      onChange(next);
    },
  });
  const isRunning = uploads.all.some(({ state }) => state === 'running');
  const hasFailed = uploads.all.some(({ state }) => state === 'failed');
  useEffect(() => complain(isRunning ? words.stillUploading({ label: tie.label }) : hasFailed ? words.notUploaded({ label: tie.label }) : undefined), [isRunning, hasFailed, words, tie.label]);
  const isStill = isDisabled || isReadOnly;
  const hasService = around.services.putAsset !== undefined;
  const left = most === undefined ? Number.POSITIVE_INFINITY : Math.max(0, most - files.length - uploads.all.filter(({ state }) => state !== 'refused').length);
  const multiple = most !== 1 && props['multiple'] !== false;
  const take = (chosen: readonly File[]): void => {
    const fresh = chosen.filter((file) => {
      const isThere = files.some(({ name, bytes }) => name === file.name && bytes === file.size);
      if (isThere) uploads.refuse(file.name, words.sameFile({ name: file.name }));
      return !isThere;
    });
    const { accepted, refused } = siftFiles(fresh, { accept: '', multiple });
    if (refused.length > 0) uploads.refuse(refused[0]?.files[0]?.name ?? '', words.oneOnly);
    if (accepted.length > left && most !== undefined) uploads.refuse(accepted[left]?.name ?? '', words.tooMany({ most, left: accepted.length - left }));
    uploads.take(accepted.slice(0, left));
  };
  const drop = useFileDrop({ isDisabled: isStill || !hasService, onFiles: take, onRefused: (name, reason) => uploads.refuse(name, reason === 'folder' ? words.folder : words.unreadable({ name })) });
  const remove = (file: KeptFile): void => {
    onChange(files.filter((each) => each !== file).map((each) => each.value));
    around.announce(words.fileRemoved({ name: file.name }));
    button.current?.focus();
  };
  const note = words.fileRules({ kinds: kindNames(accept).join(words.listed), size: rules.mostBytes === undefined ? '' : sizeText(rules.mostBytes), count: most });
  return h(
    'div',
    { ...groupProps(own, 'group'), className: 'upload', ref: drop, onFocus, onBlur },
    hasService
      ? h(
          'div',
          { className: 'upload-head' },
          h('span', { className: 'upload-here' }, isStill ? '' : words.uploadHere),
          h(
            'button',
            {
              type: 'button',
              className: 'zw-button',
              ref: button,
              'aria-describedby': tie.describedBy,
              'aria-disabled': isStill || left === 0 ? true : undefined,
              onClick: () => !isStill && left > 0 && void pickFiles({ accept, multiple }).then((chosen) => chosen.length > 0 && take(chosen)),
            },
            h(Icon, { node: uploadIcon }),
            textProp(props['textContent']) || words.upload,
          ),
          note === '' ? null : h('span', { className: 'upload-rules' }, note),
        )
      : h('p', { className: 'no-service', role: 'note' }, words.noUploadService),
    h(FileList, { own, files, isStill, onRemove: remove }),
    uploads.all.length === 0 ? null : h('ul', { className: 'file-list' }, uploads.all.map((upload) => h(Line, { key: upload.id, upload, own, onRetry: () => uploads.retry(upload.id), onDrop: () => (uploads.drop(upload.id), button.current?.focus()) }))),
  );
}

interface LineProps {
  readonly upload: OnItsWay;
  readonly own: ControlProps;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

/** A file on its way: how it stands, and what can be done. */
function Line({ upload, own, onRetry, onDrop }: LineProps): ReactElement {
  const words = controlWordsIn(own.around.lang);
  const { name, state } = upload;
  if (state === 'running') {
    return h(
      'li',
      { className: 'file running' },
      h(Icon, { node: loaderCircleIcon }),
      h('span', { className: 'file-name', role: 'status' }, words.uploading({ name })),
      h('progress', { 'aria-label': words.uploading({ name }) }),
      h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', 'aria-label': words.stopUpload({ name }), onClick: onDrop }, words.cancel),
    );
  }
  return h(
    'li',
    { className: 'file wrong' },
    h('span', { className: 'file-name zw-error' }, upload.sentence),
    state === 'failed' ? h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', 'aria-label': words.retryFile({ name }), onClick: onRetry }, words.retry) : null,
    h('button', { type: 'button', className: 'zw-icon-button', 'aria-label': words.dismiss({ name }), onClick: onDrop }, h(Icon, { node: xIcon })),
  );
}

interface FileListProps {
  readonly own: ControlProps;
  readonly files: readonly KeptFile[];
  readonly isStill: boolean;
  readonly onRemove: (file: KeptFile) => void;
}

function FileList({ own, files, isStill, onRemove }: FileListProps): ReactElement | null {
  const { around, props, tie } = own;
  const words = controlWordsIn(around.lang);
  const { getAsset } = around.services;
  const [failed, setFailed] = useState<string>();
  if (files.length === 0) return null;
  const open = ({ asset, name }: KeptFile): void => {
    if (asset === undefined || getAsset === undefined) return;
    setFailed(undefined);
    getAsset(asset).then(
      (bytes) => saveFile(name, bytes, asset.type),
      () => {
        setFailed(words.downloadFailed({ name }));
        around.announce(words.downloadFailed({ name }));
      },
    );
  };
  return h(
    'div',
    null,
    h(
      'ul',
      { className: 'file-list', 'aria-label': words.files({ label: tie.label }), 'data-pictures': props['listType'] === 'picture' ? '' : undefined },
      files.map((file) =>
        h(
          'li',
          { key: file.key, className: 'file' },
          props['listType'] === 'picture' && file.asset?.type.startsWith('image/') === true ? h(AssetImage, { asset: file.asset, alt: '', getAsset }) : h(Icon, { node: fileTextIcon }),
          h('span', { className: 'file-name' }, file.name),
          file.bytes === undefined ? null : h('span', { className: 'file-size' }, sizeText(file.bytes)),
          file.asset !== undefined && getAsset !== undefined ? h('button', { type: 'button', className: 'zw-icon-button', 'aria-label': words.openFile({ name: file.name }), onClick: () => open(file) }, h(Icon, { node: downloadIcon })) : null,
          isStill ? null : h('button', { type: 'button', className: 'zw-icon-button', 'aria-label': words.removeFile({ name: file.name }), onClick: () => onRemove(file) }, h(Icon, { node: trashIcon })),
        ),
      ),
    ),
    failed === undefined ? null : h('p', { className: 'zw-error', role: 'alert' }, failed),
  );
}
