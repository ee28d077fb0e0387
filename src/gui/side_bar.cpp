// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/side_bar.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QApplication>
#include <QEvent>
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

QIcon dot(const QWidget* widget, const QColor& color)
{
    const int side = scaled(widget, 18);
    QPixmap pixmap(QSize(side, side) * widget->devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget->devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(side / 2.0, side / 2.0), side * 0.27, side * 0.27);
    return QIcon(pixmap);
}

class EntryDelegate final : public QStyledItemDelegate
{
public:
    explicit EntryDelegate(const SideBar* bar, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_bar(bar)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {scaled(option.widget, m_bar->isCompact() ? 24 : 120), QFontMetrics(option.font).height() + scaled(option.widget, 15)};
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
        if (m_bar->isCompact())
            iconBox.moveLeft(option.rect.center().x() - side / 2);
        coloredIcon(index.data(iconRole).toString(), selected ? colors.accent : colors.secondary)
            .paint(painter, QStyle::visualRect(option.direction, option.rect, iconBox));
        if (!m_bar->isCompact())
            paintText(painter, option, index, inner.adjusted(side + scaled(option.widget, 10), 0, 0, 0));
        painter->restore();
    }

private:
    static void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                          const QRect& inner)
    {
        const Colors& colors = colorsOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->setFont(resized(option.font, 1.0, selected ? QFont::DemiBold : QFont::Normal));
        const QString count = index.data(countRole).toString();
        const int countWidth = painter->fontMetrics().horizontalAdvance(count);
        const QRect text = inner.adjusted(0, 0, -countWidth - 4, 0);
        painter->setPen(colors.text);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, text), Qt::AlignVCenter | Qt::AlignLeading,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setPen(colors.secondary);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, inner), Qt::AlignVCenter | Qt::AlignTrailing,
                          count);
    }

    const SideBar* m_bar;
};

} // namespace

SideBar::SideBar(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_account(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_connection(new QToolButton(this))
{
    setFixedWidth(scaled(this, 184));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(this, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Pages"));

    m_account->setIcon(themedIcon(QStringLiteral("user-circle")));
    m_account->setPopupMode(QToolButton::InstantPopup);
    m_account->setMenu(m_menu);
    m_account->setObjectName(QStringLiteral("accountButton"));
    m_connection->setObjectName(QStringLiteral("connectionState"));
    m_connection->setFont(resized(QApplication::font(), 0.92));
    for (QToolButton* button : {m_account, m_connection}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setIconSize({scaled(this, 18), scaled(this, 18)});
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    connect(m_connection, &QToolButton::clicked, this, &SideBar::connectionClicked);

    auto* layout = new QVBoxLayout(this);
    const int edge = scaled(this, 8);
    layout->setContentsMargins(edge, scaled(this, 12), edge, scaled(this, 8));
    layout->setSpacing(scaled(this, 2));
    layout->addWidget(m_list, 1);
    m_foot = new QVBoxLayout;
    m_foot->setSpacing(0);
    m_foot->addWidget(m_account);
    m_foot->addWidget(m_connection);
    layout->addLayout(m_foot);
    indentFoot();

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

void SideBar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    setFixedWidth(scaled(this, compact ? 56 : 184));
    const Qt::ToolButtonStyle style = compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_account->setToolButtonStyle(style);
    m_connection->setToolButtonStyle(style);
    indentFoot();
    showWords();
    showAccount();
    showConnection();
    m_list->doItemsLayout();
}

// Icons in one column with those of the pages.
void SideBar::indentFoot()
{
    m_foot->setContentsMargins(m_compact ? 0 : scaled(this, 5), 0, 0, 0);
}

void SideBar::setCount(int page, std::optional<qint64> count)
{
    m_model.item(page)->setData(count ? QLocale().toString(*count) : QString(), countRole);
    showWords();
}

void SideBar::showWords()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStandardItem* item = m_model.item(row);
        const QString words = QString(item->text() + QLatin1Char(' ') + item->data(countRole).toString()).trimmed();
        item->setData(words, Qt::AccessibleTextRole);
        item->setToolTip(m_compact ? words : QString());
    }
}

void SideBar::setCurrent(int page)
{
    m_list->setCurrentIndex(m_model.index(page, 0));
}

void SideBar::setAccount(const QString& name, const QString& email)
{
    m_name = name;
    m_account->setToolTip(email.toHtmlEscaped());
    m_account->setAccessibleName(tr("Account: %1").arg(name));
    showAccount();
}

void SideBar::showAccount()
{
    const int room = width() - scaled(this, 64);
    QString shown = m_account->fontMetrics().elidedText(m_name, Qt::ElideRight, room);
    m_account->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void SideBar::setConnection(bool healthy, const QString& text, const QString& details)
{
    m_healthy = healthy;
    m_state = text;
    m_connection->setToolTip(
        QStringLiteral("<p>%1<br>%2</p>").arg(text.toHtmlEscaped(), details.toHtmlEscaped()));
    m_connection->setAccessibleName(text);
    m_connection->setAccessibleDescription(details);
    showConnection();
}

void SideBar::showConnection()
{
    const Colors& colors = colorsOf(palette());
    m_connection->setIcon(dot(this, m_healthy ? colors.good : colors.warning));
    m_connection->setText(m_connection->fontMetrics().elidedText(m_state, Qt::ElideRight, width() - scaled(this, 56)));
}

void SideBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showConnection();
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
