// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/databases_dialog.h"

#include "gui/dialogs.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "ui_databases_dialog.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace viatica {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

DatabasesDialog::DatabasesDialog(SavedDatabases databases, const std::optional<QString>& current,
                                 Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DatabasesDialog>())
    , m_databases(databases)
    , m_current(current)
    , m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("databasesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    const int edge = scaled(this, 20);
    m_ui->mainLayout->setContentsMargins(edge, edge, edge, scaled(this, 16));
    m_ui->list->setModel(&m_model);
    m_ui->list->setItemDelegate(new RowDelegate(m_ui->list));
    m_ui->list->setMinimumSize(scaled(this, 620), scaled(this, 200));
    m_ui->list->installEventFilter(this);
    fill();
    connect(m_ui->list, &QTreeView::doubleClicked, this, &DatabasesDialog::openChosen);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DatabasesDialog::updateButtons);
    connect(m_ui->open, &QPushButton::clicked, this, &DatabasesDialog::openChosen);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->remove, &QPushButton::clicked, this, &DatabasesDialog::removeChosen);
    connect(m_ui->add, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT addRequested();
    });
    connect(m_ui->edit, &QPushButton::clicked, this, [this] {
        const QString id = chosen();
        accept();
        Q_EMIT editRequested(id);
    });
    m_ui->list->setFocus();
}

DatabasesDialog::~DatabasesDialog() = default;

void DatabasesDialog::fill()
{
    m_model.clear();
    m_model.setHorizontalHeaderLabels({tr("Name"), tr("Where"), tr("State")});
    addRow({}, tr("This computer"), tr("Private database, no server needed"), false);
    const QList<SavedDatabase> databases = m_databases.all();
    for (const SavedDatabase& database : databases)
        addRow(database.id, database.name, database.profile.displayName(), database.profile.isWeak());
    QHeaderView* header = m_ui->list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Interactive);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::Interactive);
    header->resizeSection(2, fontMetrics().horizontalAdvance(tr("Not secured")) + scaled(this, 40));
    header->resizeSection(0, scaled(this, 170));
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (row == 0 || m_model.index(row, 0).data(idRole).toString() == m_current.value_or(QString()))
            m_ui->list->setCurrentIndex(m_model.index(row, 0));
    updateButtons();
}

void DatabasesDialog::addRow(const QString& id, const QString& name, const QString& place, bool isWeak)
{
    auto* first = new QStandardItem(name);
    first->setData(id, idRole);
    QStringList states;
    if (m_current && *m_current == id)
        states.append(tr("Open"));
    if (isWeak)
        states.append(tr("Not secured"));
    const QString state = states.join(QStringLiteral(", "));
    first->setData((QStringList{name, place} + states).join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    auto* second = new QStandardItem(place);
    second->setToolTip(place);
    m_model.appendRow({first, second, new QStandardItem(state)});
}

QString DatabasesDialog::chosen() const
{
    return m_ui->list->currentIndex().siblingAtColumn(0).data(idRole).toString();
}

void DatabasesDialog::updateButtons()
{
    m_ui->edit->setEnabled(!chosen().isEmpty());
    // The one in use stays on the list.
    m_ui->remove->setEnabled(!chosen().isEmpty() && m_current != chosen());
}

void DatabasesDialog::openChosen()
{
    const QString id = chosen();
    accept();
    Q_EMIT openRequested(id);
}

void DatabasesDialog::removeChosen()
{
    const std::optional<SavedDatabase> database = m_databases.find(chosen());
    if (!database || m_current == database->id)
        return;
    Question question;
    question.title = tr("Remove Database");
    question.text = tr("Take “%1” off the list?").arg(database->name);
    question.details =
        tr("Nothing on the server changes. The password and the session that are kept here are forgotten.");
    question.answers = {tr("&Remove"), tr("&Keep")};
    m_dialogs.ask(this, question, [this, database](int answer) {
        if (answer != 0)
            return;
        m_databases.remove(database->id);
        fill();
        Q_EMIT removed(*database);
    });
}

bool DatabasesDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && m_ui->remove->isEnabled()) {
        removeChosen();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace viatica
