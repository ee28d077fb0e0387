// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition_parts.h"

#include <QDate>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace viatica {

class DatabaseOpening;
class MainWindow;
class Requests;
class SignInDialog;
class SignInPage;
struct SignIn;

/// Who works on the database that is open: the remembered session, the form for signing in, a new account, or the
/// sample's. Keeps the session alive while the window is open, and goes on where it ended.
class AccountFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Entry { Resume, Register, Sample };

    AccountFlow(const CompositionParts& parts, MainWindow& window, DatabaseOpening& opening,
                QObject* parent = nullptr);
    ~AccountFlow() override;

    /// Goes on once the database is ready.
    void begin(Entry entry);
    /// Nobody works here any more; the database is about to close.
    void leave();
    void signOut();
    /// The server no longer knows the session. Forms stay open; the person may sign in over them.
    void sessionEnded();
    /// From the sample to an account of one's own on the same database. The sample stays until there is one.
    void leaveSample();
    [[nodiscard]] bool isSample() const;
    /// Keeps what is being typed for the next start: the program is ended from outside.
    void keepUnsaved();

Q_SIGNALS:
    /// Somebody is signed in and the window is filled.
    void entered();
    /// Nobody has been here before, or the sample was left: where to begin?
    void choiceWanted(const QString& why);
    /// Something needs the server, and there is no connection.
    void connectionWanted();

private:
    void resume();
    void resumeSample();
    void resumeWith(const QByteArray& token);
    void askForAccount(const QString& why = {});
    void showRegistration();
    void registerAccount();
    void makeSample();
    void fillSample();
    void failAtStep(const QString& message, Entry again);
    void signInAt(SignInPage& page);
    void signInAgain(SignInDialog& dialog);
    void signedIn(const SignIn& signIn, bool remember);
    void remember(const SignIn& signIn, bool remember);
    void enter();
    void offerUnsaved();
    void forgetSession();
    void lookAtTheDay();
    void leaveEndedSample(const QString& why);
    void forgetRequests();
    void cancel();
    void setBusy(bool busy);
    void setSlow(bool slow);
    [[nodiscard]] QString sessionKeyHere() const;
    [[nodiscard]] QString ownerOfUnsaved() const;

    const CompositionParts& m_parts;
    MainWindow& m_window;
    DatabaseOpening& m_opening;
    std::unique_ptr<Requests> m_requests;
    QPointer<SignInDialog> m_dialog;
    QTimer m_dayTimer;
    QDate m_renewed; ///< the day on which the session was last prolonged
    bool m_renewing = false;
};

} // namespace viatica
