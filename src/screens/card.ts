import type { CardContent } from '../commands/status-card';
import { CARD_TEXT } from '../messages/card-text';

export function buildCard(content: CardContent): GoogleAppsScript.Card_Service.Card {
  const section = CardService.newCardSection();
  for (const line of content.lines) {
    section.addWidget(
      CardService.newDecoratedText().setTopLabel(line.label).setText(line.text).setWrapText(true),
    );
  }
  const buttons = CardService.newButtonSet();
  for (const link of content.links) {
    buttons.addButton(
      CardService.newTextButton().setText(link.text).setOpenLink(CardService.newOpenLink().setUrl(link.url)),
    );
  }
  if (content.links.length > 0) section.addWidget(buttons);
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(CARD_TEXT.title))
    .addSection(section)
    .build();
}
