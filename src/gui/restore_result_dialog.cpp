// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/restore_result_dialog.h"

#include "gui/card.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace viatica {

RestoreResultDialog::RestoreResultDialog(const QList<RestoreReport>& reports, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Not Everything Is Back"));
    QStringList titles;
    for (const RestoreReport& report : reports) {
        if (report.leftOut.isEmpty())
            continue;
        titles.append(report.title);
        for (const RestoreReport::LeftOut& leftOut : report.leftOut)
            m_sentences.append(displayText(leftOut));
    }

    auto* title = new QLabel(this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setTextRole(title, TextRole::Section);
    title->setText(titles.size() == 1
                       ? tr("“%1” is back, but not all that hung on it").arg(titles.first())
                       : tr("%Ln thing(s) are back, but not all that hung on them", nullptr, int(titles.size())));
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("leftOut"));
    list->setAccessibleName(tr("What was left out"));
    list->setFrameShape(QFrame::NoFrame);
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->addItems(m_sentences);
    list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::AcceptRole);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    layout->setSpacing(scaled(this, 12));
    layout->addWidget(title);
    auto* card = new Card(this);
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(scaled(this, 8), scaled(this, 4), scaled(this, 8), scaled(this, 4));
    cardLayout->addWidget(list);
    layout->addWidget(card, 1);
    layout->addWidget(buttons);
    resize(scaled(this, 520), scaled(this, 180 + 26 * std::min<int>(int(m_sentences.size()), 8)));
    close->setFocus();
}

void showLeftOut(QWidget* parent, const QList<RestoreReport>& reports)
{
    const bool complete = std::all_of(reports.begin(), reports.end(),
                                      [](const RestoreReport& report) { return report.leftOut.isEmpty(); });
    if (!complete)
        (new RestoreResultDialog(reports, parent))->open();
}

} // namespace viatica
