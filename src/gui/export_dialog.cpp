// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export_dialog.h"

#include "gui/dialogs.h"
#include "gui/icons.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "interchange/trip_csv.h"
#include "ui_export_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>

namespace viatica {

namespace {

/// Which trips.
enum class Scope { Selected, Listed, All };

} // namespace

ExportDialog::ExportDialog(TripService& trips, ExportChoice choice, Dialogs& dialogs, Settings& settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_choice(std::move(choice))
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_export(new TripCsvExport(trips, this))
    , m_requests(new Requests(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 12), scaled(this, 20), scaled(this, 12));
    const QSize room = screen()->availableSize() - QSize(scaled(this, 32), scaled(this, 48));
    resize(QSize(scaled(this, 860), scaled(this, 560)).boundedTo(room));
    setUpChoice();
    setUpColumns();
    const int labels = qMax(m_ui->whichLabel->sizeHint().width(),
                            qMax(m_ui->rowsLabel->sizeHint().width(), m_ui->fileLabel->sizeHint().width()));
    m_ui->what->setColumnMinimumWidth(0, labels);
    m_ui->target->setColumnMinimumWidth(0, labels);
    m_ui->progress->setFixedHeight(scaled(this, 6));
    m_ui->progressText->clear();
    QString folder = settings.value(Setting::ExportFolder).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_ui->file->setText(QDir::toNativeSeparators(QDir(folder).filePath(tr("trips.csv"))));
    m_ui->mark->setChecked(settings.value(Setting::ExportMark).toBool());
    m_ui->fileMessage->attach(m_ui->file);

    QPushButton* go = m_ui->buttons->button(QDialogButtonBox::Save);
    go->setText(tr("&Export"));
    go->setDefault(true);
    setAccent(go);
    QPushButton* cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    QWidget::setTabOrder(m_ui->mark, go);
    QWidget::setTabOrder(go, cancel);
    connect(go, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->file, &QLineEdit::textChanged, this, &ExportDialog::describeFile);
    connect(m_export, &TripCsvExport::progress, this, &ExportDialog::showProgress);
    connect(m_requests, &Requests::busyChanged, this, [this](bool busy) {
        m_ui->progress->setVisible(busy);
        if (!busy)
            m_ui->progressText->clear();
    });
    describeFile();
    m_ui->preview->setTrips(trips);
    updatePreview();
    go->setFocus();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setUpChoice()
{
    const qsizetype selected = m_choice.selected.size();
    const auto add = [this](Scope scope, const QString& text) { m_ui->which->addItem(text, int(scope)); };
    if (selected > 0)
        add(Scope::Selected, tr("The %Ln selected trip(s)", nullptr, int(selected)));
    add(Scope::Listed, tr("The %Ln trip(s) that are listed", nullptr, int(m_choice.listedCount)));
    const bool known = m_choice.allCount >= m_choice.listedCount; // else it has not been read yet
    add(Scope::All, known ? tr("All %Ln trip(s)", nullptr, int(m_choice.allCount)) : tr("All trips"));
    const bool meant = selected > 1 || (selected == 1 && m_choice.preferSelected);
    m_ui->which->setCurrentIndex(m_ui->which->findData(int(meant ? Scope::Selected : Scope::Listed)));
    m_ui->items->setChecked(m_settings.value(Setting::ExportItems).toBool());
    connect(m_ui->which, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    connect(m_ui->items, &QCheckBox::toggled, this, &ExportDialog::updatePreview);
}

void ExportDialog::setUpColumns()
{
    m_ui->up->setIcon(themedIcon(QStringLiteral("chevron-up")));
    m_ui->down->setIcon(themedIcon(QStringLiteral("chevron-down")));
    m_ui->reset->setIcon(themedIcon(QStringLiteral("arrow-back-up")));
    m_ui->previewLabel->setMinimumHeight(m_ui->up->sizeHint().height()); // both begin at one height
    m_ui->columns->setMinimumHeight(scaled(this, 90));
    m_ui->columnsMessage->attach(m_ui->columns);
    m_ui->columns->restore(m_settings.value(Setting::ExportColumns).toStringList());
    connect(m_ui->up, &QToolButton::clicked, this, [this] { m_ui->columns->moveCurrent(true); });
    connect(m_ui->down, &QToolButton::clicked, this, [this] { m_ui->columns->moveCurrent(false); });
    connect(m_ui->reset, &QToolButton::clicked, this, [this] {
        m_ui->columns->restore({});
        updatePreview();
    });
    connect(m_ui->columns, &ExportColumns::changed, this, &ExportDialog::updatePreview);
}

TripQuery ExportDialog::query() const
{
    const auto scope = Scope(m_ui->which->currentData().toInt());
    if (scope == Scope::Listed)
        return m_choice.listed;
    TripQuery query;
    query.filter = TripFilter::All;
    // In the order in which they stood.
    query.sort = sortOf(m_choice.listed);
    query.order = orderOf(m_choice.listed);
    if (scope == Scope::Selected)
        query.ids = m_choice.selected;
    return query;
}

TripCsvOptions ExportDialog::options() const
{
    TripCsvOptions options;
    options.byteOrderMark = m_ui->mark->isChecked();
    options.items = m_ui->items->isChecked();
    options.columns = m_ui->columns->chosen();
    return options;
}

void ExportDialog::updatePreview()
{
    m_ui->columns->setWithItems(m_ui->items->isChecked());
    const TripCsvOptions chosen = options();
    if (chosen.columns.isEmpty())
        return;
    m_ui->columnsMessage->setMessage({});
    m_ui->preview->show(query(), chosen);
}

void ExportDialog::browse()
{
    const SaveFileRequest request{tr("Export Trips"), m_ui->file->text(), tr("CSV files (*.csv)"),
                                  QStringLiteral("csv")};
    m_dialogs.saveFile(this, request,
                       [this](const QString& path) { m_ui->file->setText(QDir::toNativeSeparators(path)); });
}

void ExportDialog::describeFile()
{
    m_ui->fileMessage->setMessage({});
    const QFileInfo file(m_ui->file->text());
    m_ui->fileNote->setText(file.exists() && file.isFile() ? tr("This file exists and will be replaced.") : QString());
    m_ui->fileNote->setVisible(!m_ui->fileNote->text().isEmpty());
}

bool ExportDialog::check()
{
    const QString path = m_ui->file->text().trimmed();
    const QFileInfo file(path);
    if (m_ui->columns->chosen().isEmpty()) {
        m_ui->columnsMessage->setMessage(tr("Please tick at least one column."));
        m_ui->columns->setFocus();
        return false;
    }
    if (path.isEmpty())
        m_ui->fileMessage->setMessage(tr("Please name a file."));
    else if (file.isDir())
        m_ui->fileMessage->setMessage(tr("This is a folder. Please name a file in it."));
    else if (!file.absoluteDir().exists())
        m_ui->fileMessage->setMessage(tr("There is no such folder."));
    else
        return true;
    m_ui->file->setFocus();
    return false;
}

void ExportDialog::remember()
{
    m_settings.set(Setting::ExportFolder, QFileInfo(m_ui->file->text().trimmed()).absolutePath());
    m_settings.set(Setting::ExportMark, m_ui->mark->isChecked());
    m_settings.set(Setting::ExportItems, m_ui->items->isChecked());
    m_settings.set(Setting::ExportColumns, m_ui->columns->state());
}

void ExportDialog::start()
{
    m_ui->notice->dismiss();
    if (!check())
        return;
    remember();
    setRunning(true);
    const QString path = QFileInfo(m_ui->file->text().trimmed()).absoluteFilePath();
    m_requests->read(
        m_export->exportTrips(query(), path, options()),
        [this, path](const CsvReport& report) {
            setRunning(false);
            Q_EMIT exported(path, report.trips);
            done(Accepted);
        },
        [this](const Error& error) {
            setRunning(false);
            showError(error);
        });
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    m_ui->progress->setMaximum(int(qMax<qint64>(total, 1)));
    m_ui->progress->setValue(int(done));
    if (m_requests->isBusy())
        m_ui->progressText->setText(tr("%L1 of %Ln trip(s)", nullptr, int(total)).arg(done));
}

void ExportDialog::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Information, tr("The export was cancelled. Nothing was written."));
        return;
    }
    if (error.kind() == ErrorKind::ConnectionLost) {
        m_ui->notice->showUntilConnected(error.message(),
                                         tr("The connection is back. Nothing was written yet: please export again."));
        return;
    }
    const QString file = error.fields().value(QStringLiteral("file"));
    if (file.isEmpty()) {
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message());
        return;
    }
    m_ui->fileMessage->setMessage(file);
    m_ui->file->setFocus();
}

void ExportDialog::setRunning(bool running)
{
    m_running = running;
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_ui->which, m_ui->items, m_ui->columns, m_ui->up, m_ui->down, m_ui->reset,
             m_ui->file, m_ui->browse, m_ui->mark, m_ui->buttons->button(QDialogButtonBox::Save)})
        widget->setEnabled(!running);
    if (!running)
        m_ui->buttons->button(QDialogButtonBox::Save)->setFocus();
}

void ExportDialog::reject()
{
    if (m_running)
        m_requests->cancel();
    else
        QDialog::reject();
}

} // namespace viatica
