// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unfiled_page.h"

#include "gui/actions.h"
#include "gui/icons.h"
#include "gui/item_actions.h"
#include "gui/item_changes.h"
#include "gui/item_commands.h"
#include "gui/requests.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "models/unfiled_model.h"
#include "services/item_services.h"
#include "services/trash_service.h"
#include "services/trip_service.h"
#include "ui_unfiled_page.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <chrono>

namespace viatica {

using namespace std::chrono_literals;

namespace {
constexpr auto firstReading = 400ms; // the list of trips comes first
}

UnfiledPage::UnfiledPage(const GuiServices& services, ActionRegistry& actions, ItemChanges& changes, Dialogs& dialogs,
                         QWidget* parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::UnfiledPage>())
    , m_services(services)
    , m_actions(actions)
    , m_model(new UnfiledModel(services.trips, locale(), this))
    , m_requests(new Requests(this))
    , m_commands(new ItemCommands(services, changes, dialogs, this))
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 24), scaled(this, 16), scaled(this, 24), scaled(this, 16));
    m_ui->cardLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    setUpTable();
    setUpModel();
    setUpItems();
    connect(m_ui->cancel, &QPushButton::clicked, m_requests, &Requests::cancel);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    connect(m_requests, &Requests::slowChanged, m_ui->cancel, &QWidget::setVisible);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &UnfiledPage::refresh);
    const auto later = [this] { m_refreshTimer.start(); };
    connect(&services.items, &ItemServices::itemsChanged, this, later);
    connect(&services.trash, &TrashService::restored, this, later);
    connect(&services.trips, &TripService::tripsReset, this, later);
    QTimer::singleShot(firstReading, this, [this] {
        if (!m_asked)
            refresh();
    });
    updateState();
}

UnfiledPage::~UnfiledPage() = default;

QTableView& UnfiledPage::table() const
{
    return *m_ui->table;
}

void UnfiledPage::setUpTable()
{
    QTableView& view = table();
    view.setFrameShape(QFrame::NoFrame);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setMouseTracking(true);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    view.setCornerButtonEnabled(false);
    view.setItemDelegate(new RowDelegate(&view));
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    view.setModel(m_model);
    sizeTable();
    connect(&view, &QTableView::doubleClicked, this, [this] { m_actions.action(ActionId::EditItem)->trigger(); });
    connect(&view, &QWidget::customContextMenuRequested, this, &UnfiledPage::showMenu);
}

void UnfiledPage::sizeTable()
{
    const QFontMetrics metrics(table().font());
    table().verticalHeader()->setDefaultSectionSize(int(metrics.height() * 1.15 + scaled(this, 14)));
    QHeaderView* header = table().horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(UnfiledModel::Column::What), QHeaderView::Stretch);
    const QString clock = locale().toString(QTime(22, 58), QLocale::ShortFormat);
    const int padding = scaled(this, 32);
    header->resizeSection(int(UnfiledModel::Column::When),
                          metrics.horizontalAdvance(shortDate(locale(), QDate(2028, 12, 28)) + QStringLiteral(", ") + clock) +
                              padding);
    header->resizeSection(int(UnfiledModel::Column::Where), scaled(this, 150));
    header->resizeSection(int(UnfiledModel::Column::Code), metrics.horizontalAdvance(QStringLiteral("WWWWWW")) + padding);
}

void UnfiledPage::setUpModel()
{
    connect(m_model, &UnfiledModel::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_requests->begin(m_model, [this] { m_model->cancel(); });
        else
            m_requests->end(m_model);
        updateState();
    });
    connect(m_model, &UnfiledModel::loaded, this, &UnfiledPage::loaded);
    connect(m_model, &UnfiledModel::failed, this, [this](const Error& error) {
        if (m_model->rowCount() == 0) {
            m_failure = error;
            updateState();
        } else {
            showError(error);
        }
    });
    connect(m_ui->empty, &EmptyState::activated, this, [this] {
        if (m_failure && m_failure->kind() == ErrorKind::AccessDenied)
            Q_EMIT signInRequested();
        else
            refresh();
    });
    connect(m_actions.action(ActionId::Refresh), &QAction::triggered, this, [this] {
        if (isCurrent())
            refresh();
    });
    connect(m_actions.action(ActionId::SelectAll), &QAction::triggered, this, [this] {
        if (isCurrent())
            table().selectAll();
    });
    table().addAction(m_actions.action(ActionId::SelectAll));
}

void UnfiledPage::setUpItems()
{
    ItemPlace place;
    place.isCurrent = [this] { return isCurrent(); };
    place.target = []() -> std::optional<TripContext> { return TripContext(); };
    place.chosen = [this] { return chosen(); };
    place.edit = [this] {
        if (const QList<AnyItem> items = chosen(); items.size() == 1)
            m_commands->edit(refOf(items.first()), {});
    };
    place.remove = [this] {
        QList<ItemRef> refs;
        for (const AnyItem& item : chosen())
            refs.append(refOf(item));
        m_row = table().currentIndex().row();
        m_commands->remove(refs);
    };
    place.hasRow = [this] { return !chosen().isEmpty(); };
    m_itemActions = new ItemActions(m_actions, *m_commands, std::move(place), &table());
    m_ui->add->setIcon(themedIcon(QStringLiteral("plus")));
    auto* menu = new QMenu(this);
    menu->setAccessibleName(tr("Add a booking"));
    m_itemActions->fillAddMenu(menu);
    m_ui->add->setMenu(menu);
    connect(m_ui->move, &QPushButton::clicked, m_actions.action(ActionId::MoveItems), &QAction::trigger);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_itemActions->update();
        m_ui->move->setEnabled(!chosen().isEmpty());
    });
    connect(m_commands, &ItemCommands::saved, this, [this](const ItemRef& item) { m_selectLater = item; });
    connect(m_commands, &ItemCommands::noticed, this, [this](const QString& sentence) {
        m_ui->notice->show(NoticeBar::Kind::Information, sentence, {}, {}, 10s);
    });
    connect(m_commands, &ItemCommands::failed, this, &UnfiledPage::showError);
    connect(m_commands, &ItemCommands::signInRequested, this, &Page::signInRequested);
    m_ui->move->setEnabled(false);
}

QList<AnyItem> UnfiledPage::chosen() const
{
    QList<int> rows;
    for (const QModelIndex& index : table().selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<AnyItem> items;
    for (const int row : rows)
        items.append(m_model->item(row));
    return items;
}

void UnfiledPage::refresh()
{
    m_asked = true;
    m_model->refresh();
}

void UnfiledPage::loaded()
{
    m_failure.reset();
    Q_EMIT countChanged(m_model->isComplete() ? std::optional<qint64>(m_model->rowCount()) : std::nullopt);
    const int saved = m_selectLater.id.isNull() ? -1 : m_model->rowOf(m_selectLater);
    if (saved >= 0) {
        m_selectLater = {};
        table().selectRow(saved);
    } else if (isCurrent() && m_model->rowCount() > 0 && !table().selectionModel()->hasSelection()) {
        table().selectRow(std::clamp(m_row, 0, m_model->rowCount() - 1)); // the keyboard goes on where it was
    }
    updateState();
    m_itemActions->update();
}

void UnfiledPage::updateState()
{
    if (m_model->rowCount() > 0) {
        m_ui->stack->setCurrentWidget(m_ui->table);
        return;
    }
    if (m_failure)
        m_ui->empty->show(QStringLiteral("cloud-off"), tr("The bookings could not be read"), m_failure->message(),
                          m_failure->kind() == ErrorKind::AccessDenied ? tr("&Sign In") : tr("&Try Again"));
    else if (m_model->isKnown() && !m_model->isLoading())
        m_ui->empty->show(QStringLiteral("inbox"), tr("Everything is filed"),
                          tr("Bookings that belong to no trip yet are listed here."));
    else if (!m_model->isKnown())
        m_ui->empty->show(QString(), QString(), QString());
    m_ui->stack->setCurrentWidget(m_ui->empty);
}

void UnfiledPage::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (table().indexAt(position).isValid()) {
        m_itemActions->fillMenu(menu);
        menu->addSeparator();
    }
    m_itemActions->fillAddMenu(menu->addMenu(themedIcon(QStringLiteral("plus")), tr("Add")));
    menu->popup(table().viewport()->mapToGlobal(position));
}

void UnfiledPage::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    if (error.kind() == ErrorKind::AccessDenied)
        m_ui->notice->show(NoticeBar::Kind::Warning, error.message(), tr("&Sign In"),
                           [this] { Q_EMIT signInRequested(); });
    else
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message(), tr("&Try Again"), [this] { refresh(); });
}

void UnfiledPage::takeFocus()
{
    table().setFocus();
    if (m_model->rowCount() > 0 && !table().selectionModel()->hasSelection())
        table().selectRow(0);
}

void UnfiledPage::currentChanged()
{
    if (isCurrent())
        m_itemActions->update();
    else
        ItemActions::disable(m_actions);
    if (isCurrent() && !m_asked)
        refresh();
}

void UnfiledPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeTable();
}

} // namespace viatica
