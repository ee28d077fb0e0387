// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/side_bar.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace viatica {

namespace {

constexpr int countRole = Qt::UserRole;
constexpr int iconRole = Qt::UserRole + 1;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {scaled(option.widget, 120), QFontMetrics(option.font).height() + scaled(option.widget, 15)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colors& colors = colorsOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            QColor ground = selected ? colors.accent : colors.text;
            ground.setAlphaF(selected ? 0.14F : 0.05F);
            painter->setBrush(ground);
            painter->drawRoundedRect(box, 6, 6);
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(colors.accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        }
        const int edge = scaled(option.widget, 10);
        const int side = scaled(option.widget, 18);
        QRect inner = option.rect.adjusted(edge, 0, -edge, 0);
        QRect iconBox(inner.left(), 0, side, side);
        iconBox.moveTop(inner.center().y() - side / 2);
        coloredIcon(index.data(iconRole).toString(), selected ? colors.accent : colors.secondary)
            .paint(painter, QStyle::visualRect(option.direction, option.rect, iconBox));
        painter->setFont(resized(option.font, 1.0, selected ? QFont::DemiBold : QFont::Normal));
        const QString count = index.data(countRole).toString();
        const int countWidth = painter->fontMetrics().horizontalAdvance(count);
        QRect text = inner.adjusted(side + scaled(option.widget, 10), 0, -countWidth - 4, 0);
        painter->setPen(colors.text);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, text), Qt::AlignVCenter | Qt::AlignLeading,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setPen(colors.secondary);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, count);
        painter->restore();
    }
};

} // namespace

SideBar::SideBar(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_account(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_connection(new QLabel(this))
{
    setFixedWidth(scaled(this, 184));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Pages"));

    m_account->setIcon(themedIcon(QStringLiteral("user-circle")));
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setPopupMode(QToolButton::InstantPopup);
    m_account->setMenu(m_menu);
    m_account->setAutoRaise(true);
    m_account->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_account->setFocusPolicy(Qt::StrongFocus);
    m_account->setObjectName(QStringLiteral("accountButton"));

    m_connection->setTextFormat(Qt::RichText);
    setTextRole(m_connection, TextRole::Secondary);
    m_connection->setObjectName(QStringLiteral("connectionState"));

    auto* layout = new QVBoxLayout(this);
    const int edge = scaled(this, 8);
    layout->setContentsMargins(edge, scaled(this, 12), edge, scaled(this, 8));
    layout->setSpacing(scaled(this, 4));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_account);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(edge, 0, 0, 0);
    line->addWidget(m_connection);
    layout->addLayout(line);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT pageChosen(current.row());
            });
}

int SideBar::addPage(const QString& text, const QString& icon)
{
    auto* item = new QStandardItem(text);
    item->setData(icon, iconRole);
    item->setEditable(false);
    m_model.appendRow(item);
    return item->row();
}

void SideBar::removePages()
{
    m_model.clear();
}

void SideBar::setCount(int page, std::optional<qint64> count)
{
    QStandardItem* item = m_model.item(page);
    const QString text = count ? QLocale().toString(*count) : QString();
    item->setData(text, countRole);
    item->setData(QString(item->text() + QLatin1Char(' ') + text).trimmed(), Qt::AccessibleTextRole);
}

void SideBar::setCurrent(int page)
{
    m_list->setCurrentIndex(m_model.index(page, 0));
}

void SideBar::setAccount(const QString& name, const QString& email)
{
    const int room = width() - scaled(this, 64);
    QString shown = m_account->fontMetrics().elidedText(name, Qt::ElideRight, room);
    m_account->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_account->setToolTip(email.toHtmlEscaped());
    m_account->setAccessibleName(tr("Account: %1").arg(name));
}

void SideBar::setConnection(bool healthy, const QString& text, const QString& details)
{
    m_healthy = healthy;
    m_connection->setProperty("words", text);
    m_connection->setToolTip(details.toHtmlEscaped());
    m_connection->setAccessibleName(text);
    recolor();
}

void SideBar::recolor()
{
    const Colors& colors = colorsOf(palette());
    const QString words = m_connection->property("words").toString();
    m_connection->setText(QStringLiteral("<span style=\"color:%1\">●</span>&nbsp; %2")
                              .arg((m_healthy ? colors.good : colors.warning).name(), words.toHtmlEscaped()));
}

void SideBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolor();
    QWidget::changeEvent(event);
}

void SideBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.sideBar);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), colors.hairline);
}

} // namespace viatica
