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
  for (const [index, link] of content.links.entries()) {
    const button = CardService.newTextButton()
      .setText(link.text)
      .setOpenLink(CardService.newOpenLink().setUrl(link.url));
    // The one next step stands out.
    if (index === 0) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
    buttons.addButton(button);
  }
  if (content.links.length > 0) section.addWidget(buttons);
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(CARD_TEXT.title))
    .addSection(section)
    .build();
}
