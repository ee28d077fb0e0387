// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/column_dialog.h"

#include "gui/icons.h"
#include "gui/table_columns.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace viatica {

namespace {
constexpr int columnRole = Qt::UserRole;
}

ColumnDialog::ColumnDialog(TableColumns& columns, const QStringList& names, QWidget* parent)
    : QDialog(parent)
    , m_columns(columns)
    , m_names(names)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(themedIcon(QStringLiteral("arrow-up")), tr("Move &Up"), this))
    , m_down(new QPushButton(themedIcon(QStringLiteral("arrow-down")), tr("Move &Down"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns"));
    auto* label = new QLabel(tr("Columns of the &list"), this);
    label->setBuddy(m_list);
    m_list->setAccessibleName(tr("Columns of the list"));
    auto* reset = new QPushButton(tr("&Reset"), this);
    auto* close = new QPushButton(tr("&Close"), this);
    for (QPushButton* button : {m_up, m_down, reset})
        button->setAutoDefault(false);
    close->setDefault(true);
    auto* hint = new QLabel(tr("While the list is narrow, some columns give way by themselves."), this);
    hint->setWordWrap(true);
    setTextRole(hint, TextRole::Secondary);

    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addWidget(reset);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(scaled(this, 12));
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(this, 20), scaled(this, 16), scaled(this, 20), scaled(this, 16));
    layout->setSpacing(scaled(this, 8));
    layout->addWidget(label);
    layout->addLayout(middle, 1);
    layout->addWidget(hint);
    resize(scaled(this, 380), scaled(this, 330));

    fill();
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            m_columns.setShown(item->data(columnRole).toInt(), item->checkState() == Qt::Checked);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnDialog::updateButtons);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_columns.reset();
        fill();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    // The list would take the arrow keys, whatever is held down with them.
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), this), &QShortcut::activated, this,
            [this] { moveCurrent(-1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), this), &QShortcut::activated, this,
            [this] { moveCurrent(1); });
    updateButtons();
    m_list->setFocus();
}

void ColumnDialog::fill()
{
    m_filling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const int column : m_columns.order()) {
        auto* item = new QListWidgetItem(m_names.value(column), m_list);
        item->setData(columnRole, column);
        if (column == m_columns.stretched()) { // always there; it can only be moved
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            continue;
        }
        item->setCheckState(m_columns.isShown(column) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(row);
    m_filling = false;
    updateButtons();
}

void ColumnDialog::moveCurrent(int by)
{
    const QListWidgetItem* item = m_list->currentItem();
    const int to = m_list->currentRow() + by;
    if (!item || to < 0 || to >= m_list->count())
        return;
    m_columns.move(item->data(columnRole).toInt(), by);
    fill();
    m_list->setCurrentRow(to);
}

void ColumnDialog::updateButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

} // namespace viatica
