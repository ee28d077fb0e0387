// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/description_edit.h"

#include "domain/text.h"

#include <QMimeData>

namespace viatica {

DescriptionEdit::DescriptionEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_Hover);
}

void DescriptionEdit::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text();
    if (text.size() > m_limit) {
        Q_EMIT pasteRefused(characterCount(text));
        return;
    }
    insertPlainText(text);
}

} // namespace viatica
