// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_details_pane.h"

#include "domain/airport_index.h"
#include "domain/clock.h"
#include "domain/trip_checker.h"
#include "gui/actions.h"
#include "gui/icons.h"
#include "gui/item_actions.h"
#include "gui/item_changes.h"
#include "gui/item_commands.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "gui/timeline_view.h"
#include "gui/trip_details_loader.h"
#include "models/date_text.h"
#include "models/finding_text.h"
#include "models/timeline_model.h"
#include "models/trip_text.h"
#include "services/airport_service.h"
#include "services/finding_service.h"
#include "services/item_services.h"
#include "ui_trip_details_pane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace viatica {

namespace {

constexpr qsizetype shortDescription = 180;

/// The beginning of a text, up to a whole word.
QString beginning(const QString& text)
{
    if (text.size() <= shortDescription && text.count(QLatin1Char('\n')) < 3)
        return text;
    QString part = text.left(shortDescription).section(QLatin1Char('\n'), 0, 2);
    const qsizetype space = part.lastIndexOf(QLatin1Char(' '));
    if (part.size() == shortDescription && space > shortDescription / 2)
        part.truncate(space);
    return part.trimmed() + QChar(0x2026);
}

QStringList namesOf(const TripDetails& details)
{
    QStringList names;
    for (const QJsonObject& person : details.companions)
        if (!person.value(QLatin1String("me")).toBool())
            names.append(person.value(QLatin1String("name")).toString().simplified());
    return names;
}

void showLine(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

TripDetailsPane::TripDetailsPane(const GuiServices& services, ActionRegistry& actions, ItemChanges& changes,
                                 Dialogs& dialogs, QWidget* parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::TripDetailsPane>())
    , m_services(services)
    , m_actions(actions)
    , m_loader(new TripDetailsLoader(services.trips, this))
    , m_model(new TimelineModel(this))
    , m_commands(new ItemCommands(services, changes, dialogs, this))
    , m_background(new Requests(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("tripDetails"));
    m_ui->mainLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    const int edge = scaled(this, 16);
    m_ui->headLayout->setContentsMargins(edge, scaled(this, 8), scaled(this, 8), scaled(this, 8));
    m_ui->headLayout->setSpacing(scaled(this, 4));
    m_ui->noDetails->setTextWidth(scaled(this, 220));
    m_ui->nothingBooked->setTextWidth(scaled(this, 220));
    setMinimumWidth(scaled(this, 260));
    setUpHead(actions);
    setUpTimeline();
    setUpItems();
    connect(m_loader, &TripDetailsLoader::loaded, this, &TripDetailsPane::showDetails);
    connect(m_loader, &TripDetailsLoader::failed, this, &TripDetailsPane::showError);
    connect(m_ui->noDetails, &EmptyState::activated, this, &TripDetailsPane::refresh);
    connect(&requests(), &Requests::busyChanged, m_ui->detailsBusy, &BusyLine::setBusy);
    connect(&requests(), &Requests::slowChanged, m_ui->cancel, &QWidget::setVisible);
    connect(m_ui->cancel, &QPushButton::clicked, m_loader, &TripDetailsLoader::cancel);
    showSummary();
}

TripDetailsPane::~TripDetailsPane() = default;

TimelineView& TripDetailsPane::timeline() const
{
    return *m_ui->timeline;
}

QString TripDetailsPane::peopleLine() const
{
    return m_ui->people->text();
}

Requests& TripDetailsPane::requests() const
{
    return m_loader->requests();
}

void TripDetailsPane::setUpHead(ActionRegistry& actions)
{
    // Here and not in the form: a page of a stack is polished before its form has set the properties.
    setTextRole(m_ui->tripTitle, TextRole::Section);
    for (QLabel* label : {m_ui->facts, m_ui->shared, m_ui->people})
        setTextRole(label, TextRole::Secondary);
    m_ui->edit->setDefaultAction(actions.action(ActionId::EditTrip));
    m_ui->edit->setAccessibleName(tr("Edit this trip"));
    m_ui->more->setIcon(themedIcon(QStringLiteral("dots")));
    auto* menu = new QMenu(this);
    menu->setAccessibleName(tr("This trip"));
    menu->addAction(actions.action(ActionId::DuplicateTrip));
    menu->addAction(actions.action(ActionId::MoveTripDates));
    connect(menu->addAction(themedIcon(QStringLiteral("table-export")), tr("E&xport This Trip…")),
            &QAction::triggered, this, &TripDetailsPane::exportRequested);
    menu->addAction(actions.action(ActionId::PrintTrip));
    menu->addAction(actions.action(ActionId::SaveTripPdf));
    menu->addSeparator();
    menu->addAction(actions.action(ActionId::DeleteTrips));
    m_ui->more->setMenu(menu);
    m_ui->countdown->setForegroundRole(QPalette::Link);
    m_ui->wholeDescription->setFrameShape(QFrame::NoFrame);
    m_ui->wholeDescription->setFixedHeight(fontMetrics().lineSpacing() * 8);
    connect(m_ui->moreText, &QPushButton::toggled, this, &TripDetailsPane::showDescription);
}

void TripDetailsPane::setUpTimeline()
{
    timeline().setTimeline(m_model);
    connect(&timeline(), &QWidget::customContextMenuRequested, this, &TripDetailsPane::showMenu);
    connect(&timeline(), &TimelineView::editRequested, this, &TripDetailsPane::editRow);
    connect(&timeline(), &TimelineView::ignoreRequested, this, &TripDetailsPane::ignoreRow);
    m_ui->details->viewport()->setAutoFillBackground(false);
    m_ui->content->setAutoFillBackground(false);
    m_ui->nothingBooked->show(QStringLiteral("calendar"), tr("Nothing booked yet"),
                              tr("Flights, stays, rides and events of this trip will be listed here, day by day."));
    connect(m_ui->findings, &QPushButton::clicked, this, [this] {
        timeline().setFocus();
        timeline().select(m_model->firstFinding());
    });
    connect(m_actions.action(ActionId::ShowIgnored), &QAction::toggled, this, &TripDetailsPane::showTimeline);
    connect(&m_services.airports, &AirportService::airportsChanged, this, &TripDetailsPane::readAirports);
    connect(&m_services.findings, &FindingService::ignoredChanged, this, [this](TripId trip) {
        if (m_shown && m_shown->trip.id == trip)
            readIgnored();
    });
    readAirports();
}

void TripDetailsPane::setUpItems()
{
    m_ui->add->setIcon(themedIcon(QStringLiteral("plus")));
    ItemPlace place;
    place.isCurrent = [this] { return isVisible(); };
    place.target = [this]() -> std::optional<TripContext> {
        return m_shown && showsTrip() && m_shown->sharedBy.isEmpty() ? std::optional(contextOf(*m_shown))
                                                                      : std::nullopt;
    };
    place.chosen = [this] {
        const std::optional<AnyItem> item = itemAt(timeline().currentRow());
        const bool entry = item && m_model->row(timeline().currentRow()).type == TimelineRow::Type::Entry;
        return entry ? QList<AnyItem>{*item} : QList<AnyItem>();
    };
    place.edit = [this] { editRow(timeline().currentRow()); };
    place.remove = [this] { removeRow(timeline().currentRow()); };
    place.hasRow = [this] {
        return m_shown && m_shown->sharedBy.isEmpty() && timeline().currentIndex().isValid();
    };
    m_itemActions = new ItemActions(m_actions, *m_commands, std::move(place), &timeline());
    auto* menu = new QMenu(this);
    menu->setAccessibleName(tr("Add to this trip"));
    m_itemActions->fillAddMenu(menu);
    m_ui->add->setMenu(menu);
    connect(timeline().selectionModel(), &QItemSelectionModel::currentChanged, m_itemActions, &ItemActions::update);
    connect(m_commands, &ItemCommands::saved, this, [this](const ItemRef& item) { m_selectLater = item; });
    connect(m_commands, &ItemCommands::noticed, this, &TripDetailsPane::noticed);
    connect(m_commands, &ItemCommands::signInRequested, this, &TripDetailsPane::signInRequested);
}

void TripDetailsPane::setTrips(const QList<TripSummary>& chosen)
{
    m_chosen = chosen;
    if (isVisible())
        showChosen();
}

void TripDetailsPane::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    showChosen();
    m_itemActions->update();
}

void TripDetailsPane::hideEvent(QHideEvent* event)
{
    Card::hideEvent(event);
    if (!event->spontaneous())
        ItemActions::disable(m_actions);
}

void TripDetailsPane::refresh()
{
    if (isVisible())
        m_loader->refresh();
}

bool TripDetailsPane::showsTrip() const
{
    return m_ui->detailsStack->currentWidget() == m_ui->details;
}

void TripDetailsPane::showChosen()
{
    if (m_chosen.size() != 1) {
        m_loader->want({});
        showSummary();
        return;
    }
    const TripSummary& trip = m_chosen.first();
    m_loader->want(trip.id, trip.version);
}

void TripDetailsPane::showSummary()
{
    m_shown.reset();
    m_model->clear();
    m_itemActions->update();
    EmptyState& empty = *m_ui->noDetails;
    const QString luggage = QStringLiteral("luggage");
    if (m_chosen.isEmpty()) {
        empty.show(luggage, tr("No trip chosen"), tr("Choose a trip in the list to see its days here."));
    } else {
        qint64 days = 0;
        int items = 0;
        for (const TripSummary& trip : std::as_const(m_chosen)) {
            days += trip.days();
            items += trip.items();
        }
        empty.show(luggage,
                   tr("%1, %2", "trips, days")
                       .arg(tr("%Ln trip(s)", nullptr, int(m_chosen.size())), tr("%Ln day(s)", nullptr, int(days))),
                   items > 0 ? tr("%Ln booking(s) in all. What you do now is done with all of them.", nullptr, items)
                             : tr("What you do now is done with all of them."));
    }
    m_ui->detailsStack->setCurrentWidget(m_ui->noDetails);
}

void TripDetailsPane::showDetails(const TripDetails& details)
{
    const bool another = !m_shown || m_shown->trip.id != details.trip.id;
    m_shown = details;
    if (another) {
        const QSignalBlocker quiet(m_ui->moreText);
        m_ui->moreText->setChecked(false);
    }
    showHead(details);
    m_items.clear();
    forEachItemType([&](auto type) {
        for (const auto& item : listOf<typename decltype(type)::type>(details))
            m_items.insert(refOf(item), item);
    });
    if (another) {
        m_findings.ignored.clear();
        m_ignoredKnown = false;
        readIgnored();
    }
    showTimeline();
    m_ui->detailsStack->setCurrentWidget(m_ui->details);
    m_itemActions->update();
    if (!another)
        return;
    m_ui->details->verticalScrollBar()->setValue(0);
    m_ui->content->layout()->activate();
    if (const int row = m_model->rowOfToday(); row > 0 && details.trip.departureDate <= m_services.clock.today())
        timeline().scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
}

// --- The time line -------------------------------------------------------------------------------------------------

void TripDetailsPane::readAirports()
{
    m_background->read(
        m_services.airports.index(),
        [this](const std::shared_ptr<const AirportIndex>& index) {
            m_airports = index;
            showTimeline();
        },
        [](const Error&) {}); // without it the time line lacks distances and some findings, and says nothing wrong
}

void TripDetailsPane::readIgnored()
{
    const TripId trip = m_shown->trip.id;
    const auto known = [this, trip](const QSet<QString>& keys) {
        if (!m_shown || m_shown->trip.id != trip)
            return;
        m_findings.ignored = keys;
        m_ignoredKnown = true;
        showTimeline();
    };
    m_background->read(m_services.findings.ignored(trip), known, [known](const Error&) { known({}); });
}

void TripDetailsPane::showTimeline()
{
    if (!m_shown)
        return;
    const auto lookup = [this](const QString& code) -> std::optional<Airport> {
        const Airport* airport = m_airports ? m_airports->byCode(code) : nullptr;
        return airport ? std::optional(*airport) : std::nullopt;
    };
    const bool checked = m_airports && m_ignoredKnown; // so that none appears and goes again
    m_findings.findings = checked ? checkTrip(m_shown->trip, *m_shown, *m_airports) : QList<Finding>();
    m_findings.showIgnored = m_actions.action(ActionId::ShowIgnored)->isChecked();
    m_model->setToday(m_services.clock.today());
    m_model->setRows(m_shown->trip.id, timelineRows(locale(), m_shown->trip, *m_shown,
                                                    makeItinerary(m_shown->trip, *m_shown, lookup), m_findings));
    m_ui->timeline->setVisible(m_model->rowCount() > 0);
    m_ui->nothingBooked->setVisible(m_model->rowCount() == 0);
    m_ui->add->setVisible(m_shown->sharedBy.isEmpty());
    showFindings();
    if (const int row = m_selectLater.id.isNull() ? -1 : m_model->rowOf(m_selectLater); row >= 0) {
        m_selectLater = {};
        m_ui->content->layout()->activate();
        timeline().select(row);
        timeline().scrollTo(m_model->index(row));
    }
}

void TripDetailsPane::showFindings()
{
    const auto count = std::count_if(m_findings.findings.cbegin(), m_findings.findings.cend(),
                                     [this](const Finding& one) { return !m_findings.ignored.contains(one.key); });
    m_ui->findings->setVisible(count > 0);
    m_ui->findings->setIcon(themedIcon(QStringLiteral("alert-triangle")));
    m_ui->findings->setText(tr("%Ln finding(s)", nullptr, int(count)));
}

std::optional<AnyItem> TripDetailsPane::itemAt(int row) const
{
    if (!m_shown || row < 0 || row >= m_model->rowCount() || !m_shown->sharedBy.isEmpty())
        return std::nullopt;
    const auto item = m_items.constFind(m_model->row(row).item);
    return item == m_items.cend() ? std::nullopt : std::optional(*item);
}

void TripDetailsPane::editRow(int row)
{
    if (!m_shown || !m_shown->sharedBy.isEmpty() || row < 0 || row >= m_model->rowCount())
        return;
    const TimelineRow& chosen = m_model->row(row);
    if (chosen.type == TimelineRow::Type::Finding && chosen.remedy == Remedy::EditTrip)
        m_actions.action(ActionId::EditTrip)->trigger();
    else if (chosen.type == TimelineRow::Type::Finding && chosen.remedy == Remedy::AddStay)
        m_commands->add(ItemKind::Hotel, contextOf(*m_shown));
    else if (chosen.type == TimelineRow::Type::Finding && chosen.remedy == Remedy::AddFlight)
        m_commands->add(ItemKind::Flight, contextOf(*m_shown));
    else if (!chosen.item.id.isNull())
        m_commands->edit(chosen.item, contextOf(*m_shown));
}

void TripDetailsPane::removeRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (m_model->row(row).type == TimelineRow::Type::Finding)
        ignoreRow(row);
    else if (const std::optional<AnyItem> item = itemAt(row))
        m_commands->remove({refOf(*item)});
}

void TripDetailsPane::ignoreRow(int row)
{
    const TimelineRow& finding = m_model->row(row);
    const auto failed = [this](const Error& error) { Q_EMIT this->failed(error); };
    FindingService& findings = m_services.findings;
    m_background->write(finding.ignored ? findings.unignore(m_shown->trip.id, finding.findingKey)
                                        : findings.ignore(m_shown->trip.id, finding.findingKey),
                        [] {}, failed);
}

void TripDetailsPane::showHead(const TripDetails& details)
{
    const Trip& trip = details.trip;
    m_ui->tripTitle->setText(QString(trip.name).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    m_ui->facts->setText(QStringList{dateRange(locale(), trip.departureDate, trip.returnDate),
                                     displayName(trip.purpose), tr("%Ln day(s)", nullptr, int(trip.days()))}
                             .join(QStringLiteral(" · ")));
    m_ui->countdown->setText(countdownText(m_services.clock.today(), trip));
    showLine(m_ui->shared,
             details.sharedBy.isEmpty() ? QString() : tr("%1's trip, shared with you").arg(details.sharedBy));
    const QStringList names = namesOf(details);
    showLine(m_ui->people, names.isEmpty() ? QString() : tr("With %1", "names").arg(peopleText(names)));
    m_ui->people->setToolTip(names.size() > 3 ? names.join(QStringLiteral(", ")).toHtmlEscaped() : QString());
    showDescription();
}

void TripDetailsPane::showDescription()
{
    const QString text = m_shown ? m_shown->trip.description : QString();
    const QString part = beginning(text);
    const bool whole = m_ui->moreText->isChecked();
    showLine(m_ui->description, whole ? QString() : part);
    m_ui->wholeDescription->setPlainText(whole ? text : QString());
    m_ui->wholeDescription->setVisible(whole);
    m_ui->moreText->setVisible(part != text);
    m_ui->moreText->setText(whole ? tr("Show &Less") : tr("Show the &Whole Description"));
}

void TripDetailsPane::showError(const Error& error)
{
    Q_EMIT failed(error);
    if (showsTrip() && m_shown && m_shown->trip.id == m_loader->wanted())
        return; // what was read of this trip stays
    m_shown.reset();
    m_model->clear();
    if (error.kind() == ErrorKind::Cancelled)
        m_ui->noDetails->show(QStringLiteral("luggage"), tr("Reading was cancelled"), {}, tr("&Read Again"));
    else if (error.kind() == ErrorKind::NotFound)
        m_ui->noDetails->show(QStringLiteral("luggage"), tr("This trip is gone"), error.message());
    else
        m_ui->noDetails->show(QStringLiteral("cloud-off"), tr("The trip could not be read"), error.message(),
                          tr("Try &Again"));
    m_ui->detailsStack->setCurrentWidget(m_ui->noDetails);
}

void TripDetailsPane::updateToday()
{
    m_model->setToday(m_services.clock.today());
    if (m_shown)
        m_ui->countdown->setText(countdownText(m_services.clock.today(), m_shown->trip));
}

void TripDetailsPane::showMenu(const QPoint& position)
{
    const QModelIndex index = timeline().indexAt(position);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool onRow = index.isValid() && index.flags().testFlag(Qt::ItemIsSelectable);
    if (onRow) {
        timeline().setCurrentIndex(index);
        const TimelineRow& row = m_model->row(index.row());
        if (row.type == TimelineRow::Type::Finding) {
            connect(menu->addAction(displayName(row.remedy)), &QAction::triggered, this,
                    [this, at = index.row()] { editRow(at); });
            connect(menu->addAction(row.ignored ? tr("Show &Again") : tr("&Ignore")), &QAction::triggered, this,
                    [this, at = index.row()] { ignoreRow(at); });
        } else {
            m_itemActions->fillMenu(menu);
        }
        connect(menu->addAction(tr("Copy as &Text")), &QAction::triggered, this,
                [text = index.data(Qt::AccessibleTextRole).toString()] { QGuiApplication::clipboard()->setText(text); });
        menu->addSeparator();
    }
    m_itemActions->fillAddMenu(menu->addMenu(themedIcon(QStringLiteral("plus")), tr("Add")));
    menu->addAction(m_actions.action(ActionId::ShowIgnored));
    menu->addSeparator();
    for (const ActionId id : {ActionId::EditTrip, ActionId::DuplicateTrip, ActionId::MoveTripDates, ActionId::PrintTrip,
                              ActionId::SaveTripPdf})
        menu->addAction(m_actions.action(id));
    menu->popup(timeline().viewport()->mapToGlobal(position));
}

} // namespace viatica
