// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search_palette.h"

#include "domain/clock.h"
#include "gui/actions.h"
#include "gui/busy_line.h"
#include "gui/icons.h"
#include "gui/palette_delegate.h"
#include "gui/palette_model.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "services/trip_service.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

#include <chrono>

namespace viatica {

using namespace std::chrono_literals;

namespace {

constexpr int mostTrips = 20;
constexpr int rowsInSight = 10;
constexpr int rowsOfAPage = 8;

} // namespace

SearchPalette::SearchPalette(ActionRegistry& actions, QWidget* window)
    : QFrame(window)
    , m_actions(actions)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_busy(new BusyLine(this))
    , m_list(new QListView(this))
    , m_message(new QLabel(this))
    , m_requests(new Requests(this))
{
    setObjectName(QStringLiteral("searchPalette"));
    hide();
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(scaled(this, 28));
    shadow->setOffset(0, scaled(this, 6));
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("Trips, pages and actions"));
    m_field->setAccessibleName(tr("Search everything"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    setTextRole(m_message, TextRole::Secondary);

    auto* layout = new QVBoxLayout(this);
    const int edge = scaled(this, 8);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(scaled(this, 4));
    layout->addWidget(m_field);
    layout->addWidget(m_busy);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(150ms);
    connect(&m_searchTimer, &QTimer::timeout, this, &SearchPalette::searchTrips);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPalette::queryChanged);
    connect(m_requests, &Requests::busyChanged, m_busy, &BusyLine::setBusy);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) { setCurrentRow(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
    window->installEventFilter(this);
}

void SearchPalette::setTrips(TripService* trips, const Clock* clock)
{
    m_trips = trips;
    m_clock = clock;
    if (!trips)
        close();
}

QString SearchPalette::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void SearchPalette::open()
{
    if (isVisible()) {
        m_field->selectAll();
        return;
    }
    m_before = QApplication::focusWidget();
    collectCommands();
    m_field->clear();
    updateMessage();
    show();
    raise();
    place();
    setCurrentRow(0);
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void SearchPalette::close()
{
    if (isHidden())
        return;
    m_searchTimer.stop();
    ++m_search;
    m_requests->cancel();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

// What is possible now: an action that is greyed out in its menu is not offered here either.
void SearchPalette::collectCommands()
{
    QList<PaletteEntry> pages;
    QList<PaletteEntry> others;
    for (QAction* action : m_actions.actions()) {
        if (!action->isEnabled() || action == m_actions.action(ActionId::SearchEverything))
            continue;
        PaletteEntry entry;
        entry.text = ActionRegistry::plainText(action);
        entry.icon = action->icon();
        entry.action = action;
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        if (action->objectName().startsWith(QLatin1String("go."))) {
            entry.kind = PaletteEntry::Kind::Page;
            entry.detail = tr("Page");
            pages.append(entry);
        } else {
            entry.detail = ActionRegistry::groupOf(action);
            others.append(entry);
        }
    }
    m_model->setCommands(pages + others);
}

void SearchPalette::queryChanged(const QString& text)
{
    ++m_search; // what is still under way answers an older question
    m_model->setQuery(text.simplified());
    setCurrentRow(0);
    if (m_trips && !m_model->query().isEmpty())
        m_searchTimer.start();
    else
        m_searchTimer.stop();
    updateMessage();
}

void SearchPalette::searchTrips()
{
    m_requests->cancel();
    const quint64 search = ++m_search;
    m_requests->read(
        m_trips->searchTrips(m_model->query(), mostTrips),
        [this, search](const QList<TripSummary>& trips) {
            if (search != m_search)
                return;
            const int row = m_list->currentIndex().row();
            m_model->setTrips(trips, locale(), m_clock->today());
            setCurrentRow(std::max(row, 0));
            updateMessage();
        },
        [this, search](const Error& error) {
            if (search == m_search && error.kind() != ErrorKind::Cancelled)
                updateMessage(tr("Trips cannot be searched now. %1").arg(error.message()));
        });
    updateMessage();
}

void SearchPalette::updateMessage(const QString& problem)
{
    QString text = problem;
    const bool waiting = m_searchTimer.isActive() || m_requests->isPending();
    if (text.isEmpty() && m_model->rowCount() == 0)
        text = waiting ? tr("Searching…") : tr("Nothing here is called “%1”.").arg(m_model->query());
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_list->setVisible(m_model->rowCount() > 0);
    place();
}

// --- Keys and mouse ------------------------------------------------------------------------------------------------

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1, true);
        return true;
    case Qt::Key_Up:
        step(-1, true);
        return true;
    case Qt::Key_PageDown:
        step(rowsOfAPage, false);
        return true;
    case Qt::Key_PageUp:
        step(-rowsOfAPage, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

void SearchPalette::step(int steps, bool around)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = m_list->currentIndex().row() + steps;
    setCurrentRow(around ? (row + rows) % rows : qBound(0, row, rows - 1));
}

void SearchPalette::setCurrentRow(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (!index.isValid() || !isVisible())
        return;
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    // The keyboard stays in the field; a screen reader follows the row.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void SearchPalette::activate(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->entry(row);
    close();
    if (entry.kind == PaletteEntry::Kind::Trip)
        Q_EMIT tripChosen(entry.trip);
    else
        entry.action->trigger();
}

void SearchPalette::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void SearchPalette::focusMoved(QWidget* now)
{
    if (isVisible() && now && now != this && !isAncestorOf(now))
        close();
}

void SearchPalette::place()
{
    const QWidget* window = parentWidget();
    const auto* mainWindow = qobject_cast<const QMainWindow*>(window);
    const int top = (mainWindow ? mainWindow->menuBar()->height() : 0) + scaled(this, 8);
    const int edge = scaled(this, 24);
    const int width = qMin(scaled(this, 580), window->width() - 2 * edge);
    const int rows = qMin(m_model->rowCount(), rowsInSight);
    m_list->setFixedHeight(rows > 0 ? rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() : 0);
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    const int height = qMin(wanted, window->height() - top - edge);
    if (height < wanted)
        m_list->setFixedHeight(qMax(0, m_list->height() - (wanted - height)));
    setGeometry((window->width() - width) / 2, top, width, height);
}

} // namespace viatica
