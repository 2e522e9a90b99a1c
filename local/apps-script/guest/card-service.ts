import { recorder, type Writing } from './card-recorder';
import { enumValues } from './enum-values';
import { offered } from './offered';

type Cards = GoogleAppsScript.Card_Service.CardService;
type CardBuilder = GoogleAppsScript.Card_Service.CardBuilder;
type CardSection = GoogleAppsScript.Card_Service.CardSection;
type DecoratedText = GoogleAppsScript.Card_Service.DecoratedText;
type KeyValue = GoogleAppsScript.Card_Service.KeyValue;

function set(field: string): Writing {
  return ['set', field];
}
function add(field: string): Writing {
  return ['add', field];
}

/** Clicks are written under one name, as the card's JSON has them. */
const CLICKS = {
  setOnClickAction: set('onClick.action'),
  setOnClickOpenLinkAction: set('onClick.openDynamicLinkAction'),
  setOpenLink: set('onClick.openLink'),
} as const;

/** CardService for a launcher and status card: every object records itself as JSON. */
export function createCardService(): Cards {
  return offered<Cards>('CardService', {
    ImageStyle: enumValues<Cards['ImageStyle']>(['SQUARE', 'CIRCLE']),
    OpenAs: enumValues<Cards['OpenAs']>(['FULL_SIZE', 'OVERLAY']),
    OnClose: enumValues<Cards['OnClose']>(['NOTHING', 'RELOAD', 'RELOAD_ADD_ON']),
    LoadIndicator: enumValues<Cards['LoadIndicator']>(['SPINNER', 'NONE']),
    TextButtonStyle: enumValues<Cards['TextButtonStyle']>([
      'OUTLINED',
      'TEXT',
      'FILLED',
      'FILLED_TONAL',
      'BORDERLESS',
    ]),
    Icon: enumValues<Cards['Icon']>([
      'NONE',
      'BOOKMARK',
      'CLOCK',
      'DESCRIPTION',
      'EMAIL',
      'EVENT_PERFORMER',
      'INVITE',
      'MULTIPLE_PEOPLE',
      'PERSON',
      'STAR',
      'TICKET',
    ]),
    newCardBuilder: () =>
      recorder<CardBuilder>('CardBuilder', undefined, {
        addSection: add('sections'),
        addCardAction: add('cardActions'),
        setHeader: set('header'),
        setName: set('name'),
        setFixedFooter: set('fixedFooter'),
        setPeekCardHeader: set('peekCardHeader'),
      }),
    newCardHeader: () =>
      recorder<GoogleAppsScript.Card_Service.CardHeader>('CardHeader', undefined, {
        setTitle: set('title'),
        setSubtitle: set('subtitle'),
        setImageUrl: set('imageUrl'),
        setImageAltText: set('imageAltText'),
        setImageStyle: set('imageType'),
      }),
    newCardSection: () =>
      recorder<CardSection>('CardSection', undefined, {
        addWidget: add('widgets'),
        setHeader: set('header'),
        setCollapsible: set('collapsible'),
        setNumUncollapsibleWidgets: set('uncollapsibleWidgetsCount'),
      }),
    newTextParagraph: () =>
      recorder<GoogleAppsScript.Card_Service.TextParagraph>('TextParagraph', 'textParagraph', {
        setText: set('text'),
      }),
    newDivider: () => recorder<GoogleAppsScript.Card_Service.Divider>('Divider', 'divider', {}),
    newDecoratedText: () =>
      recorder<DecoratedText>('DecoratedText', 'decoratedText', {
        setText: set('text'),
        setTopLabel: set('topLabel'),
        setBottomLabel: set('bottomLabel'),
        setWrapText: set('wrapText'),
        setButton: set('button'),
        setStartIcon: set('startIcon'),
        setEndIcon: set('endIcon'),
        ...CLICKS,
      }),
    newKeyValue: () =>
      recorder<KeyValue>('KeyValue', 'keyValue', {
        setContent: set('content'),
        setTopLabel: set('topLabel'),
        setBottomLabel: set('bottomLabel'),
        setMultiline: set('contentMultiline'),
        setIcon: set('icon'),
        setIconUrl: set('iconUrl'),
        setButton: set('button'),
        ...CLICKS,
      }),
    newButtonSet: () =>
      recorder<GoogleAppsScript.Card_Service.ButtonSet>('ButtonSet', 'buttonList', {
        addButton: add('buttons'),
      }),
    newTextButton: () =>
      recorder<GoogleAppsScript.Card_Service.TextButton>('TextButton', undefined, {
        setText: set('text'),
        setAltText: set('altText'),
        setDisabled: set('disabled'),
        setBackgroundColor: set('color'),
        setTextButtonStyle: set('type'),
        ...CLICKS,
      }),
    newImageButton: () =>
      recorder<GoogleAppsScript.Card_Service.ImageButton>('ImageButton', undefined, {
        setAltText: set('altText'),
        setIcon: set('icon'),
        setIconUrl: set('iconUrl'),
        ...CLICKS,
      }),
    newImage: () =>
      recorder<GoogleAppsScript.Card_Service.Image>('Image', 'image', {
        setImageUrl: set('imageUrl'),
        setAltText: set('altText'),
        ...CLICKS,
      }),
    newIconImage: () =>
      recorder<GoogleAppsScript.Card_Service.IconImage>('IconImage', undefined, {
        setIcon: set('knownIcon'),
        setIconUrl: set('iconUrl'),
        setAltText: set('altText'),
      }),
    newFixedFooter: () =>
      recorder<GoogleAppsScript.Card_Service.FixedFooter>('FixedFooter', undefined, {
        setPrimaryButton: set('primaryButton'),
        setSecondaryButton: set('secondaryButton'),
      }),
    newOpenLink: () =>
      recorder<GoogleAppsScript.Card_Service.OpenLink>('OpenLink', undefined, {
        setUrl: set('url'),
        setOpenAs: set('openAs'),
        setOnClose: set('onClose'),
      }),
    newAction: () =>
      recorder<GoogleAppsScript.Card_Service.Action>('Action', undefined, {
        setFunctionName: set('function'),
        setParameters: set('parameters'),
        setLoadIndicator: set('loadIndicator'),
      }),
    newCardAction: () =>
      recorder<GoogleAppsScript.Card_Service.CardAction>('CardAction', undefined, {
        setText: set('actionLabel'),
        ...CLICKS,
      }),
    newNotification: () =>
      recorder<GoogleAppsScript.Card_Service.Notification>('Notification', undefined, {
        setText: set('text'),
      }),
    newNavigation: () =>
      recorder<GoogleAppsScript.Card_Service.Navigation>('Navigation', undefined, {
        pushCard: add('pushCard'),
        updateCard: set('updateCard'),
      }),
    newActionResponseBuilder: () =>
      recorder<GoogleAppsScript.Card_Service.ActionResponseBuilder>('ActionResponseBuilder', undefined, {
        setNavigation: set('navigation'),
        setNotification: set('notification'),
        setOpenLink: set('openLink'),
        setStateChanged: set('stateChanged'),
      }),
  });
}
