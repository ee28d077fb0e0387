// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/suggestion_field.h"

#include "gui/suggestion_delegate.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyleOptionFrame>

namespace viatica {

namespace {

constexpr int visibleRows = 12;

} // namespace

SuggestionField::SuggestionField(QWidget* parent)
    : QLineEdit(parent)
    , m_model(new SuggestionModel(this))
    , m_completer(new QCompleter(this))
{
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(visibleRows);
    // The view belongs to the completer from now on; a delegate that was set before would be replaced.
    auto* view = new QListView;
    view->setUniformItemSizes(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_completer->setPopup(view);
    view->setItemDelegate(new SuggestionDelegate(view));
    view->setAccessibleName(tr("Suggestions"));
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) { lookUp(typed); });
}

SuggestionField::~SuggestionField() = default;

bool SuggestionField::isListShown() const
{
    return m_completer->popup()->isVisible();
}

QAbstractItemView& SuggestionField::list() const
{
    return *m_completer->popup();
}

void SuggestionField::offer(const QList<Suggestion>& suggestions)
{
    m_model->setSuggestions(suggestions);
    if (suggestions.isEmpty() || !hasFocus()) {
        closeList();
        return;
    }
    QRect place = rect();
    place.setWidth(std::max(width(), scaled(this, 420)));
    if (isRightToLeft())
        place.moveRight(rect().right());
    m_completer->complete(place);
    list().setCurrentIndex(list().model()->index(0, 0));
}

void SuggestionField::closeList()
{
    list().hide();
}

void SuggestionField::setAsking(bool asking)
{
    if (asking == m_asking)
        return;
    m_asking = asking;
    if (!asking)
        Q_EMIT answered();
}

void SuggestionField::setHint(const QString& hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    setToolTip(hint);
    QAccessibleValueChangeEvent changed(this, text() + QLatin1Char(' ') + hint);
    QAccessible::updateAccessibility(&changed);
    update();
}

bool SuggestionField::takeCurrent()
{
    if (!isListShown())
        return false;
    const int row = list().currentIndex().row();
    closeList();
    if (row >= 0)
        take(row);
    return row >= 0;
}

bool SuggestionField::event(QEvent* event)
{
    // Tab never reaches keyPressEvent().
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab)
        takeCurrent();
    return QLineEdit::event(event);
}

void SuggestionField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (takeCurrent())
            return;
        settle(); // the dialog may be about to save
        break;
    case Qt::Key_Escape:
        if (isListShown()) {
            closeList();
            return;
        }
        break;
    case Qt::Key_Down:
        if (!isListShown() && event->modifiers() == Qt::NoModifier) {
            lookUp(text());
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestionField::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        begin();
    QLineEdit::focusInEvent(event);
}

void SuggestionField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}

void SuggestionField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || text().isEmpty())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int gap = scaled(this, 10);
    const int used = fontMetrics().horizontalAdvance(displayText()) + 2 * gap;
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const QRect free = inside.adjusted(used, 0, -gap / 2, 0);
    if (free.width() < scaled(this, 40))
        return;
    const QFont small = resized(font(), 0.92);
    QPainter painter(this);
    painter.setFont(small);
    painter.setPen(colorsOf(palette()).secondary);
    painter.drawText(QStyle::visualRect(layoutDirection(), inside, free), Qt::AlignVCenter | Qt::AlignLeading,
                     QFontMetrics(small).elidedText(m_hint, Qt::ElideRight, free.width()));
}

} // namespace viatica
