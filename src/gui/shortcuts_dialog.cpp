// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcuts_dialog.h"

#include "gui/actions.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "ui_shortcuts_dialog.h"

#include <QAction>
#include <QPushButton>

namespace viatica {

namespace {

// Platforms also name keys of keyboards that were once made for them, such as F14 for Undo.
bool isOnKeyboards(const QKeySequence& keys)
{
    const Qt::Key key = keys.isEmpty() ? Qt::Key_unknown : keys[0].key();
    const bool special = key >= Qt::Key_Back && key != Qt::Key_unknown;
    return !special && !(key >= Qt::Key_F13 && key <= Qt::Key_F35);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ActionRegistry& actions, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    resize(fitted(this, {460, 520}));
    m_ui->search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->nothing->hide();
    fill(actions);
    connect(m_ui->search, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_ui->nothing->setVisible(m_ui->list->filter(text) == 0); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    m_ui->search->setFocus();
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::fill(const ActionRegistry& actions)
{
    QStringList groups;
    QHash<QString, QList<QAction*>> byGroup;
    for (QAction* action : actions.actions()) {
        if (action->shortcut().isEmpty())
            continue;
        const QString group = ActionRegistry::groupOf(action);
        if (!byGroup.contains(group))
            groups.append(group);
        byGroup[group].append(action);
    }
    for (const QString& group : std::as_const(groups)) {
        m_ui->list->addSection(group);
        for (const QAction* action : std::as_const(byGroup[group])) {
            QStringList keys;
            for (const QKeySequence& key : action->shortcuts())
                if (isOnKeyboards(key))
                    keys.append(key.toString(QKeySequence::NativeText));
            m_ui->list->addRow(ActionRegistry::plainText(action), keys.join(tr(" or ")));
        }
    }
}

} // namespace viatica
