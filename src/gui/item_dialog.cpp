// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_dialog.h"

#include "domain/clock.h"
#include "domain/merge.h"
#include "gui/date_field.h"
#include "gui/dialogs.h"
#include "gui/field_message.h"
#include "gui/form_parts.h"
#include "gui/item_conflict.h"
#include "gui/moment_edit.h"
#include "gui/requests.h"
#include "gui/suggestion_field.h"
#include "gui/theme.h"
#include "models/item_text.h"
#include "services/city_service.h"
#include "services/item_services.h"
#include "services/session.h"
#include "ui_item_dialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace viatica {

namespace {

constexpr int notesLines = 4;

QString dialogTitle(ItemKind kind, bool isNew)
{
    switch (kind) {
    case ItemKind::Flight:
        return isNew ? ItemDialog::tr("New Flight") : ItemDialog::tr("Edit Flight");
    case ItemKind::Hotel:
        return isNew ? ItemDialog::tr("New Stay") : ItemDialog::tr("Edit Stay");
    case ItemKind::Transportation:
        return isNew ? ItemDialog::tr("New Ground Transport") : ItemDialog::tr("Edit Ground Transport");
    case ItemKind::CarRental:
        return isNew ? ItemDialog::tr("New Car Rental") : ItemDialog::tr("Edit Car Rental");
    case ItemKind::Event:
        break;
    }
    return isNew ? ItemDialog::tr("New Event") : ItemDialog::tr("Edit Event");
}

} // namespace

ItemDialog::ItemDialog(const GuiServices& services, Dialogs& dialogs, const TripContext& trip, ItemKind kind,
                       QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ItemDialog>())
    , m_services(services)
    , m_dialogs(dialogs)
    , m_base(newItem(kind))
    , m_companion(newItem(kind))
    , m_isNew(true)
{
    setUp(trip, kind);
    draftOf(m_base).tripId = trip.tripId;
    m_form->begin(trip, services.clock.today());
    m_ui->travellers->checkAll();
    m_base = item(); // what was proposed is nothing that somebody has typed
    m_baseTravellers = m_ui->travellers->travellers();
}

ItemDialog::ItemDialog(const GuiServices& services, Dialogs& dialogs, const TripContext& trip,
                       const AnyItem& item, const QList<ItemTraveller>& travellers, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ItemDialog>())
    , m_services(services)
    , m_dialogs(dialogs)
    , m_base(item)
    , m_companion(newItem(kindOf(item)))
    , m_version(versionOf(item))
{
    setUp(trip, kindOf(item));
    showItem(item, travellers);
    m_baseTravellers = m_ui->travellers->travellers();
}

ItemDialog::~ItemDialog()
{
    // A field that loses the keyboard asks the form and this dialog: it does so now, while both are there.
    if (QWidget* field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
    delete m_messages;
}

void ItemDialog::setUp(const TripContext& trip, ItemKind kind)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    setWindowTitle(dialogTitle(kind, m_isNew));
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 8), scaled(this, 16));
    m_ui->contentLayout->setContentsMargins(0, 0, scaled(this, 12), 0);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->content->setAutoFillBackground(false);
    m_ui->code->setMaximumWidth(fieldWidth(this, 16));
    m_ui->notes->setLimit(itemNotesLimit);
    m_ui->notes->setFixedHeight(fontMetrics().height() * notesLines + scaled(this, 12));
    m_ui->contentLayout->addStretch();
    m_ui->notesLabel->setContentsMargins(0, scaled(this, 6), 0, 0); // level with the first line

    m_services.cities.prepare();
    m_form = makeItemForm(kind, {m_services.airports, m_services.cities}, m_ui->content);
    m_ui->contentLayout->insertWidget(0, m_form);
    setUpTravellers(trip, kind);
    setUpButtons();

    m_messages = new FormMessages(this, [this] { return faults(); });
    m_form->addMessages(*m_messages);
    m_messages->add(QStringLiteral("confirmationCode"), m_ui->code, m_ui->codeMessage);
    if (m_ui->travellers->firstField())
        m_messages->add(QStringLiteral("seatNumber"), m_ui->travellers->firstField(), m_ui->travellersMessage);
    m_messages->add(QStringLiteral("notes"), m_ui->notes, m_ui->notesMessage);
    m_requests = new Requests(this);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    connect(m_requests, &Requests::slowChanged, this, [this](bool slow) {
        QPushButton* discardButton = m_ui->buttons->button(QDialogButtonBox::Discard);
        discardButton->setText(slow ? tr("&Cancel Saving") : tr("Dis&card"));
        discardButton->setEnabled(slow || !m_saving);
    });
    connect(m_ui->notes, &DescriptionEdit::pasteRefused, this, [this](qsizetype characters) {
        m_ui->notesMessage->setMessage(tr("That text has %1 characters; notes can have at most %2. It was not pasted.")
                                           .arg(locale().toString(qlonglong(characters)),
                                                locale().toString(qlonglong(itemNotesLimit))));
    });
    alignLabels();
    setReadingOrder(m_ui->contentLayout);
    QWidget::setTabOrder(m_ui->notes, m_ui->buttons->button(QDialogButtonBox::Save));
    resize(fitted(this, {600, 620}));
    m_form->firstField()->setFocus();
}

void ItemDialog::setUpButtons()
{
    QPushButton* saveButton = m_ui->buttons->button(QDialogButtonBox::Save);
    saveButton->setText(tr("&Save"));
    saveButton->setDefault(true);
    QPushButton* discardButton = m_ui->buttons->button(QDialogButtonBox::Discard);
    discardButton->setText(tr("Dis&card"));
    discardButton->setAutoDefault(false);
    QWidget::setTabOrder(saveButton, discardButton);
    connect(saveButton, &QPushButton::clicked, this, &ItemDialog::save);
    connect(discardButton, &QPushButton::clicked, this, [this] {
        if (m_saving)
            m_requests->cancel();
        else
            discard();
    });
}

void ItemDialog::setUpTravellers(const TripContext& trip, ItemKind kind)
{
    const User& user = m_services.session.user();
    QList<ItemTraveller> people{{TravellerType::User, user.id.uuid(), {}, user.fullName()}};
    people += trip.companions;
    m_ui->travellers->setPeople(people, kind == ItemKind::Flight || kind == ItemKind::Transportation);
    m_travellersText = m_ui->travellersLabel->text();
    labelTravellers();
    QWidget* first = m_ui->travellers->firstField();
    m_ui->travellersLabel->setBuddy(first);
    // Level with the first person.
    const int line = m_ui->travellers->firstLineHeight();
    m_ui->travellersLabel->setContentsMargins(0, std::max(0, (line - fontMetrics().height()) / 2), 0, 0);
}

// One person alone has a seat; several are told apart.
void ItemDialog::labelTravellers()
{
    const bool wanted = m_ui->travellers->hasRows();
    m_ui->travellers->setVisible(wanted);
    m_ui->travellersLabel->setVisible(wanted);
    m_ui->travellersLabel->setText(m_ui->travellers->isAlone() ? tr("Seat", "of the only traveller")
                                                               : m_travellersText);
}

// The two grids show one column of labels.
void ItemDialog::alignLabels()
{
    auto* above = qobject_cast<QGridLayout*>(m_form->layout());
    int width = 0;
    for (QGridLayout* grid : {above, m_ui->fields})
        for (int row = 0; row < grid->rowCount(); ++row)
            if (QLayoutItem* cell = grid->itemAtPosition(row, 0); cell && cell->widget())
                width = std::max(width, cell->widget()->sizeHint().width());
    above->setColumnMinimumWidth(0, width);
    m_ui->fields->setColumnMinimumWidth(0, width);
    // A moment may take more than a line; its label is level with the first.
    const int drop = std::max(0, (m_ui->code->sizeHint().height() - fontMetrics().height()) / 2);
    for (int row = 0; row < above->rowCount(); ++row) {
        QLayoutItem* label = above->itemAtPosition(row, 0);
        QLayoutItem* field = above->itemAtPosition(row, 1);
        auto* moment = field ? qobject_cast<MomentEdit*>(field->widget()) : nullptr;
        if (!label || !label->widget() || !moment)
            continue;
        if (auto* text = qobject_cast<QLabel*>(label->widget()))
            text->setBuddy(&moment->dateField()); // a label's key does not reach through the group
        label->widget()->setContentsMargins(0, drop, 0, 0);
        above->setAlignment(label->widget(), Qt::AlignTop);
    }
}

void ItemDialog::showItem(const AnyItem& item, const QList<ItemTraveller>& travellers)
{
    AnyItem shown = item;
    const QString* seat = seatOf(shown);
    m_form->show(item);
    m_ui->code->setText(draftOf(item).confirmationCode);
    m_ui->notes->setPlainText(draftOf(item).notes);
    m_ui->travellers->setTravellers(travellers, seat ? *seat : QString());
    labelTravellers();
}

AnyItem ItemDialog::item() const
{
    AnyItem item = m_base;
    m_form->write(item);
    draftOf(item).confirmationCode = m_ui->code->text();
    draftOf(item).notes = m_ui->notes->toPlainText();
    if (QString* seat = seatOf(item))
        *seat = m_ui->travellers->ownSeat();
    return item;
}

bool ItemDialog::areTravellersDirty() const
{
    const QList<ItemTraveller> now = m_ui->travellers->travellers();
    return now.size() != m_baseTravellers.size() ||
           !std::is_permutation(now.cbegin(), now.cend(), m_baseTravellers.cbegin());
}

bool ItemDialog::isDirty() const
{
    return !sameDraft(normalized(item()), normalized(m_base)) || areTravellersDirty() ||
           m_form->companionItem().has_value();
}

FieldErrors ItemDialog::faults() const
{
    FieldErrors found = validate(normalized(item()));
    found.insert(m_form->problems()); // more exact than that a time is missing
    found.insert(m_form->companionProblems());
    if (const QString seat = m_ui->travellers->problem(); !seat.isEmpty())
        found.insert(QStringLiteral("seatNumber"), seat);
    return found;
}

// --- Saving ---------------------------------------------------------------------------------------------------------

void ItemDialog::save()
{
    if (m_saving || waitsForLists() || !m_messages->check())
        return;
    m_ui->notice->dismiss();
    saveItem();
}

// While the lists are still being read, a place has no zone yet, and its clock times mean nothing.
bool ItemDialog::waitsForLists()
{
    const auto fields = m_form->findChildren<SuggestionField*>();
    for (SuggestionField* field : fields)
        if (field->isAsking()) {
            connect(field, &SuggestionField::answered, this, &ItemDialog::save,
                    Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
            return true;
        }
    return false;
}

void ItemDialog::saveItem()
{
    const AnyItem wanted = normalized(item());
    // Only the flight back is missing of a save that went halfway.
    if (m_version && m_isNew && sameDraft(wanted, m_base) && !areTravellersDirty() && m_form->companionItem())
        saveCompanion();
    else
        send(wanted);
}

void ItemDialog::send(const AnyItem& sent)
{
    setSaving(true);
    const QList<ItemTraveller> travellers = m_ui->travellers->travellers();
    std::visit(
        [&](const auto& entity) {
            using Entity = std::decay_t<decltype(entity)>;
            auto& service = m_services.items.of<Entity>();
            const auto changed = areTravellersDirty() ? std::optional(travellers) : std::nullopt;
            m_requests->write(
                m_version ? service.update(entity.id, entity, changed, *m_version)
                          : service.create(entity, travellers, entity.id),
                [this](const Entity& item) { itemSaved(AnyItem(item)); },
                [this, sent](const Error& error) {
                    setSaving(false);
                    showError(error, sent);
                });
        },
        sent);
}

void ItemDialog::itemSaved(const AnyItem& item)
{
    setSaving(false);
    const std::optional<AnyItem> before = m_isNew ? std::nullopt : std::optional(m_base);
    m_base = item;
    m_version = versionOf(item);
    const QList<ItemTraveller> travellersBefore =
        std::exchange(m_baseTravellers, m_ui->travellers->travellers());
    Q_EMIT saved({item, before, m_baseTravellers, travellersBefore});
    if (m_form->companionItem())
        saveCompanion();
    else
        finish();
}

void ItemDialog::saveCompanion()
{
    auto back = std::get<Flight>(*m_form->companionItem());
    const FlightDraft draft = [&] {
        FlightDraft wanted = normalized(static_cast<const FlightDraft&>(back));
        wanted.tripId = draftOf(m_base).tripId;
        wanted.confirmationCode = draftOf(m_base).confirmationCode;
        return wanted;
    }();
    QList<ItemTraveller> travellers = m_ui->travellers->travellers();
    for (ItemTraveller& traveller : travellers)
        traveller.seatNumber.clear();
    setSaving(true);
    m_requests->write(
        m_services.items.flights.create(draft, travellers, std::get<Flight>(m_companion).id),
        [this, travellers](const Flight& flight) {
            setSaving(false);
            m_form->companionSaved();
            Q_EMIT saved({AnyItem(flight), std::nullopt, travellers, {}});
            finish();
        },
        [this](const Error& error) {
            setSaving(false);
            m_ui->notice->show(NoticeBar::Kind::Problem,
                               tr("The flight is saved, but not yet the flight back. %1").arg(error.message()));
        });
}

void ItemDialog::finish()
{
    if (!m_othersKept.isEmpty())
        Q_EMIT othersKept(tr("“%1” is saved. Somebody else has changed it meanwhile; their change was kept: %2.")
                              .arg(itemTitle(m_base), locale().createSeparatedList(m_othersKept)));
    done(Accepted);
}

void ItemDialog::showError(const Error& error, const AnyItem& sent)
{
    if (error.kind() == ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Information, tr("Saving was cancelled. What you typed is still here."));
        return;
    }
    if (error.kind() == ErrorKind::Stale) {
        std::visit(
            [&](const auto& mine) {
                using Entity = std::decay_t<decltype(mine)>;
                bringTogether<Entity>(mine, error.current<Entity>());
            },
            sent);
        return;
    }
    if (error.kind() == ErrorKind::AccessDenied && !m_services.session.isSignedIn()) {
        m_ui->notice->show(NoticeBar::Kind::Warning,
                           error.message() + QLatin1Char(' ') + tr("What you typed is still here."), tr("S&ign In"),
                           [this] { Q_EMIT signInRequested(); });
        return;
    }
    if (error.kind() == ErrorKind::InvalidReference && error.fields().contains(QStringLiteral("tripId"))) {
        tripIsGone(error);
        return;
    }
    if (error.kind() == ErrorKind::Conflict && !m_version && error.fields().isEmpty()) {
        findAlreadySaved(sent, error);
        return;
    }
    const QStringList others = m_messages->show(error.fields());
    QString text = error.fields().isEmpty() ? error.message() : others.join(QLatin1Char('\n'));
    if (error.kind() == ErrorKind::ConnectionLost || error.kind() == ErrorKind::Timeout)
        text += QLatin1Char(' ') + tr("Nothing of what you typed is lost: save again when the connection is back.");
    if (error.kind() == ErrorKind::ConnectionLost)
        m_ui->notice->showUntilConnected(text,
                                         tr("The connection is back. What you typed is still here: please save again."));
    else if (!text.isEmpty())
        m_ui->notice->show(NoticeBar::Kind::Problem, text);
}

void ItemDialog::tripIsGone(const Error& error)
{
    m_ui->notice->show(NoticeBar::Kind::Warning, error.message() + QLatin1Char(' ') + tr("What you typed is still here."),
                       tr("&Keep It Without a Trip"), [this] { keepStandalone(); });
}

// The item went with its trip: what is typed becomes a new one.
void ItemDialog::keepStandalone()
{
    if (m_version) {
        std::visit([](auto& item) { item.id = std::decay_t<decltype(item.id)>::create(); }, m_base);
        m_version.reset();
        m_isNew = true;
    }
    draftOf(m_base).tripId = TripId();
    // Companions travel on trips alone.
    m_ui->travellers->dropCompanions();
    save();
}

// The answer to an earlier save was lost, but it had arrived; since then something else was typed.
void ItemDialog::findAlreadySaved(const AnyItem& sent, const Error& error)
{
    setSaving(true);
    std::visit(
        [&](const auto& mine) {
            using Entity = std::decay_t<decltype(mine)>;
            m_requests->read(
                m_services.items.of<Entity>().get(mine.id),
                [this, sent](const ItemRecord<Entity>& record) {
                    m_version = record.item.version;
                    m_base = AnyItem(record.item);
                    m_baseTravellers = record.travellers;
                    send(sent);
                },
                [this, error](const Error&) {
                    setSaving(false);
                    m_ui->notice->show(NoticeBar::Kind::Problem, error.message());
                });
        },
        sent);
}

// What touches different fields is no conflict: both changes are saved, and both are shown, should that fail.
template <class Entity>
void ItemDialog::bringTogether(const Entity& sent, const Entity* theirs)
{
    const Entity& base = std::get<Entity>(m_base);
    if (theirs) {
        const auto merge = mergeDrafts<Entity>(base, sent, *theirs);
        if (merge.isClean() && validate(merge.draft).isEmpty()) {
            noteOthers(merge.theirs, mergeDrafts<Entity>(base, sent, base).mine);
            Entity merged = *theirs;
            static_cast<typename Declaration<Entity>::Draft&>(merged) = merge.draft;
            const QList<ItemTraveller> travellers = m_ui->travellers->travellers();
            m_base = AnyItem(*theirs);
            m_version = theirs->version;
            showItem(AnyItem(merged), travellers);
            send(AnyItem(merged));
            return;
        }
    }
    resolveItemConflict<Entity>(this, m_services.items.of<Entity>(), base.id,
                                {base, sent, theirs ? std::optional(*theirs) : std::nullopt}, ConflictOccasion::Editing,
                                [this](const EntityConflictOutcome<Entity>& outcome) { resolved<Entity>(outcome); });
}

template <class Entity>
void ItemDialog::resolved(const EntityConflictOutcome<Entity>& outcome)
{
    switch (outcome.end) {
    case ConflictEnd::Saved:
        static_cast<typename Declaration<Entity>::Draft&>(std::get<Entity>(m_base)) = outcome.replaced;
        m_othersKept.clear(); // it was seen
        itemSaved(AnyItem(outcome.saved));
        break;
    case ConflictEnd::SavedAsNew:
        m_isNew = true;
        itemSaved(AnyItem(outcome.saved));
        break;
    case ConflictEnd::Discarded:
        discard();
        break;
    case ConflictEnd::Back:
        break; // what was typed is still there, and saving asks again
    }
}

// What I changed alike is not theirs; it may even be mine, from a save whose answer was lost.
void ItemDialog::noteOthers(const QStringList& columns, const QStringList& mine)
{
    for (const QString& column : columns)
        if (const QString name = itemFieldName(column); !mine.contains(column) && !m_othersKept.contains(name))
            m_othersKept.append(name);
}

void ItemDialog::setSaving(bool saving)
{
    m_saving = saving;
    m_form->setReadOnly(saving);
    m_ui->code->setReadOnly(saving);
    m_ui->notes->setReadOnly(saving);
    m_ui->travellers->setReadOnly(saving);
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(!saving);
    m_ui->buttons->button(QDialogButtonBox::Discard)->setEnabled(!saving);
}

void ItemDialog::discard()
{
    done(Rejected);
}

// Escape and the window's own button; Discard says what it does and is not asked about.
void ItemDialog::reject()
{
    if (m_saving)
        return;
    if (!isDirty()) {
        discard();
        return;
    }
    Question question;
    question.title = windowTitle();
    question.text = tr("Save what you typed?");
    question.answers = {tr("&Save"), tr("Dis&card"), tr("&Keep Editing")};
    m_dialogs.ask(this, question, [this](int answer) {
        if (answer == 0)
            save();
        else if (answer == 1)
            discard();
    });
}

void ItemDialog::closeEvent(QCloseEvent* event)
{
    event->ignore();
    reject();
}

} // namespace viatica
