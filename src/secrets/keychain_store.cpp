// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain_store.h"

#include <QLoggingCategory>
#include <QPromise>
#include <QTimer>

#include <utility>

#include <qt6keychain/keychain.h>

namespace viatica {

namespace {

Q_LOGGING_CATEGORY(secretsLog, "viatica.secrets", QtWarningMsg)

/// Why a secret is not kept; empty where the keychain did its work.
QString problemOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::AccessDeniedByUser:
        return KeychainStore::tr("The system's keychain was not unlocked.");
    case QKeychain::AccessDenied:
        return KeychainStore::tr("The system's keychain refuses access.");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainStore::tr("This system has no keychain.");
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    // Also what a session without a bus, or a service without a keyring, amounts to.
    return KeychainStore::tr("The system's keychain cannot be used.");
}

// Outside of the template, where lupdate loses sight of the class.
QString silence()
{
    return KeychainStore::tr("The system's keychain does not answer.");
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds deadline, QObject* parent)
    : SecretStore(parent)
    , m_service(std::move(service))
    , m_deadline(deadline)
{
}

template <class T, class Answer>
QFuture<T> KeychainStore::start(QKeychain::Job* job, const QString& key, T refused, Answer answer)
{
    // Listens to the job as long as somebody waits, at most as long as this store: then the future ends as
    // cancelled. The job belongs to nobody: the system's library calls back into it whenever it likes, and it
    // deletes itself then.
    struct Listener : QObject
    {
        using QObject::QObject;
        QPromise<T> promise;
    };
    auto* listener = new Listener(this);
    listener->promise.start();
    const auto finish = [this, listener](const QString& problem, const T& value) {
        if (listener->promise.future().isFinished())
            return;
        m_problem = problem;
        listener->deleteLater();
        listener->promise.addResult(value);
        listener->promise.finish();
    };
    connect(job, &QKeychain::Job::finished, listener, [finish, answer](QKeychain::Job* done) {
        const QString problem = problemOf(done->error());
        if (!problem.isEmpty())
            qCDebug(secretsLog).noquote() << "keychain:" << done->error() << done->errorString();
        finish(problem, answer(done));
    });
    QTimer::singleShot(m_deadline, listener, [finish, refused] { finish(silence(), refused); });
    job->setKey(key);
    job->setInsecureFallback(false);
    job->start();
    return listener->promise.future();
}

QFuture<std::optional<QString>> KeychainStore::read(const QString& key)
{
    return start(
        new QKeychain::ReadPasswordJob(m_service), key, std::optional<QString>(), [](QKeychain::Job* job) {
            const auto* reading = static_cast<QKeychain::ReadPasswordJob*>(job);
            return job->error() == QKeychain::NoError ? std::optional(reading->textData()) : std::nullopt;
        });
}

QFuture<bool> KeychainStore::write(const QString& key, const QString& secret)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    return start(job, key, false, [](QKeychain::Job* done) { return done->error() == QKeychain::NoError; });
}

QFuture<bool> KeychainStore::remove(const QString& key)
{
    return start(new QKeychain::DeletePasswordJob(m_service), key, false, [](QKeychain::Job* done) {
        return done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound;
    });
}

} // namespace viatica
