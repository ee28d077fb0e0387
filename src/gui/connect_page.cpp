// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect_page.h"

#include "gui/connection_fields.h"
#include "gui/dialogs.h"
#include "gui/field_message.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "services/connection_check.h"
#include "ui_connect_page.h"

#include <QScrollArea>
#include <QTimer>

#include <array>
#include <utility>

namespace viatica {

namespace {

constexpr std::array tlsChoices{TlsMode::VerifyFull, TlsMode::VerifyCa, TlsMode::Require,
                                TlsMode::Prefer,     TlsMode::Allow,    TlsMode::Disable};

bool verifies(TlsMode mode)
{
    return mode == TlsMode::VerifyFull || mode == TlsMode::VerifyCa;
}

bool isAddress(const QString& text)
{
    return text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://"));
}

} // namespace

ConnectPage::ConnectPage(ConnectionCheck& check, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConnectPage>())
    , m_check(check)
    , m_dialogs(dialogs)
    , m_messages(new FormMessages(this, [this] { return validate(fields()); }))
    , m_requests(new Requests(this))
{
    m_ui->setupUi(this);
    setUpForm();
    for (QLineEdit* edit : findChildren<QLineEdit*>()) {
        connect(edit, &QLineEdit::returnPressed, this, [this] { test(true); });
        connect(edit, &QLineEdit::textEdited, this, &ConnectPage::edited);
    }
    connect(m_ui->host, &QLineEdit::textChanged, this, &ConnectPage::hostEdited);
    connect(m_ui->host, &QLineEdit::editingFinished, this, &ConnectPage::readAddress);
    connect(m_ui->tls, &QComboBox::activated, this, [this] {
        m_tlsChosen = true;
        edited();
    });
    connect(m_ui->tls, &QComboBox::currentIndexChanged, this, &ConnectPage::tlsChanged);
    connect(m_ui->browse, &QPushButton::clicked, this, &ConnectPage::chooseCertificate);
    connect(m_ui->setUp, &QPushButton::clicked, this, &ConnectPage::makeTables);
    connect(m_ui->go, &QPushButton::clicked, this, [this] { test(true); });
    connect(m_ui->test, &QPushButton::clicked, this, [this] {
        if (m_testing)
            m_requests->cancel();
        else
            test(false);
    });
    connect(m_ui->back, &QPushButton::clicked, this, [this] {
        m_requests->cancel();
        Q_EMIT backRequested();
    });
    connect(m_requests, &Requests::busyChanged, this, [this](bool busy) {
        m_ui->busy->setBusy(busy);
        m_ui->test->setEnabled(busy || !m_testing);
        m_ui->test->setText(busy ? tr("Cance&l the Test") : tr("Test Connect&ion"));
    });
    begin();
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::setUpForm()
{
    m_ui->mainLayout->setContentsMargins({});
    const int edge = scaled(this, 20);
    m_ui->fields->setContentsMargins(edge, scaled(this, 16), edge, scaled(this, 16));
    for (QWidget* label :
         std::initializer_list<QWidget*>{m_ui->databaseLabel, m_ui->userLabel, m_ui->passwordLabel,
                                         m_ui->tlsLabel, m_ui->rootCertificateLabel, m_ui->nameLabel})
        label->setContentsMargins(0, scaled(this, 6), 0, 0);
    m_ui->report->setContentsMargins(0, scaled(this, 8), 0, 0);
    m_ui->port->setMaximumWidth(scaled(this, 90));
    m_ui->tls->setMinimumContentsLength(20);
    for (const TlsMode mode : tlsChoices)
        m_ui->tls->addItem(displayName(mode), int(mode));
    m_ui->host->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_messages->add(QStringLiteral("host"), m_ui->host, m_ui->hostMessage);
    m_messages->add(QStringLiteral("port"), m_ui->port, m_ui->portMessage);
    m_messages->add(QStringLiteral("database"), m_ui->database, m_ui->databaseMessage);
    m_messages->add(QStringLiteral("user"), m_ui->user, m_ui->userMessage);
    m_messages->add(QStringLiteral("password"), m_ui->password, m_ui->passwordMessage);
    m_messages->add(QStringLiteral("tls"), m_ui->tls, m_ui->tlsMessage);
    m_messages->add(QStringLiteral("rootCertificate"), m_ui->rootCertificate, m_ui->rootCertificateMessage);
}

void ConnectPage::begin()
{
    ConnectionProfile empty;
    empty.hosts = {{QString(), 5432}};
    begin({{}, {}, empty});
    m_tlsChosen = false;
}

void ConnectPage::begin(const SavedDatabase& database)
{
    m_requests->cancel();
    ++m_form;
    setTesting(false);
    m_base = database;
    m_tlsChosen = true;
    m_ui->title->setText(database.id.isEmpty() ? tr("Connect to a server") : tr("Change the connection"));
    showFields(fieldsOf(database.name, database.profile));
    m_messages->clear();
    m_ui->notice->dismiss();
    m_ui->report->clear();
    m_ui->setUp->hide();
}

void ConnectPage::showFields(const ConnectionFields& fields)
{
    m_ui->host->setText(fields.hosts);
    m_ui->port->setText(fields.ports);
    m_ui->database->setText(fields.database);
    m_ui->user->setText(fields.user);
    m_ui->password->setText(fields.password);
    m_ui->tls->setCurrentIndex(m_ui->tls->findData(int(fields.tls)));
    m_ui->rootCertificate->setText(fields.rootCertificate);
    m_ui->name->setText(fields.name);
    tlsChanged();
}

ConnectionFields ConnectPage::fields() const
{
    return {m_ui->name->text(),
            m_ui->host->text(),
            m_ui->port->text(),
            m_ui->database->text(),
            m_ui->user->text(),
            m_ui->password->text(),
            TlsMode(m_ui->tls->currentData().toInt()),
            m_ui->rootCertificate->text()};
}

SavedDatabase ConnectPage::database() const
{
    SavedDatabase database = m_base;
    const ConnectionFields typed = fields();
    database.profile = profileOf(typed, m_base.profile);
    database.name = typed.name.trimmed();
    if (database.name.isEmpty())
        database.name = tr("%1 on %2").arg(database.profile.database, database.profile.hosts.first().name);
    return database;
}

void ConnectPage::showError(const Error& error)
{
    const QStringList others = m_messages->show(error.fields());
    if (error.fields().isEmpty() || !others.isEmpty())
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message());
}

void ConnectPage::clear()
{
    m_requests->cancel();
    begin();
}

bool ConnectPage::readAddress()
{
    const QString address = m_ui->host->text().trimmed();
    if (!isAddress(address))
        return false;
    try {
        m_base.profile = ConnectionProfile::fromUrl(address);
        m_tlsChosen = true;
        showFields(fieldsOf(m_ui->name->text(), m_base.profile));
    } catch (const Error& error) {
        m_ui->hostMessage->setMessage(error.message());
    }
    return true;
}

// A whole address fills the form: at once when it is pasted, and when it is typed, once it is whole.
void ConnectPage::hostEdited(const QString& text)
{
    const bool pasted = text.size() - std::exchange(m_hostLength, text.size()) > 1;
    if (isAddress(text.trimmed())) {
        if (pasted)
            readAddress();
        return;
    }
    if (!m_tlsChosen)
        m_ui->tls->setCurrentIndex(m_ui->tls->findData(
            int(!text.isEmpty() && isThisComputer(text) ? TlsMode::Prefer : TlsMode::VerifyFull)));
    tlsChanged();
}

void ConnectPage::tlsChanged()
{
    const ConnectionFields typed = fields();
    const bool weak =
        typed.tls != TlsMode::VerifyFull && !typed.hosts.isEmpty() && !isThisComputer(typed.hosts);
    m_ui->tls->setToolTip(
        weak ? tr("Others on the way could listen, or pose as the server. The window keeps this "
                  "marked.")
             : QString());
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_ui->rootCertificateLabel, m_ui->rootCertificate, m_ui->browse})
        widget->setVisible(verifies(typed.tls));
}

void ConnectPage::chooseCertificate()
{
    m_dialogs.openFile(this,
                       {tr("Certificate of the Authority"), m_ui->rootCertificate->text(),
                        tr("Certificates (*.crt *.pem *.cer);;All files (*)")},
                       [this](const QString& path) {
                           m_ui->rootCertificate->setText(path);
                           edited();
                       });
}

// What was found is about what was there before.
void ConnectPage::edited()
{
    m_requests->cancel();
    m_ui->notice->dismiss();
    m_ui->report->clear();
    m_ui->setUp->hide();
}

void ConnectPage::test(bool thenConnect)
{
    if (m_testing)
        return;
    edited();
    readAddress();
    if (!m_messages->check())
        return;
    setTesting(true);
    m_requests->read(
        m_check.check(database().profile),
        [this, thenConnect, form = m_form](const ConnectionReport& report) {
            if (form != m_form)
                return;
            setTesting(false);
            reported(report, thenConnect);
        },
        [this, form = m_form](const Error& error) {
            if (form != m_form)
                return;
            setTesting(false);
            m_ui->notice->show(NoticeBar::Kind::Information,
                               error.kind() == ErrorKind::Cancelled
                                   ? tr("The test was cancelled. Nothing was changed.")
                                   : error.message());
        });
}

void ConnectPage::reported(const ConnectionReport& report, bool thenConnect)
{
    if (report.passed() && thenConnect) {
        Q_EMIT accepted(database());
        return;
    }
    m_ui->report->show(report);
    m_ui->setUp->setVisible(report.canSetUp);
    if (auto* field = report.field.isEmpty() ? nullptr : findChild<QWidget*>(report.field))
        field->setFocus(Qt::OtherFocusReason);
    // The result may lie below the window's edge; where it is, is known once it has been laid out.
    QTimer::singleShot(0, this, [this] {
        for (QWidget* above = parentWidget(); above; above = above->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(above))
                area->ensureWidgetVisible(m_ui->go, 0, scaled(this, 24));
    });
}

void ConnectPage::makeTables()
{
    setTesting(true);
    m_requests->write(
        m_check.setUp(database().profile),
        [this, form = m_form] {
            if (form != m_form)
                return;
            setTesting(false);
            test(false);
        },
        [this, form = m_form](const Error& error) {
            if (form != m_form)
                return;
            setTesting(false);
            m_ui->notice->show(NoticeBar::Kind::Problem,
                               error.kind() == ErrorKind::Cancelled
                                   ? tr("This was cancelled. It can be taken up again at any time.")
                                   : error.message());
        });
}

void ConnectPage::setTesting(bool testing)
{
    m_testing = testing;
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        edit->setReadOnly(testing); // and keeps the focus
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_ui->tls, m_ui->browse, m_ui->go, m_ui->test, m_ui->setUp})
        widget->setEnabled(!testing);
}

void ConnectPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_ui->passwordMessage->text().isEmpty())
        m_ui->password->setFocus();
    else
        m_ui->host->setFocus();
}

} // namespace viatica
