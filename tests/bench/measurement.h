// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include <functional>

namespace viatica::bench {

/// Times of one way of doing something, in milliseconds.
class Series
{
public:
    void add(double milliseconds) { m_times.append(milliseconds); }
    [[nodiscard]] double median() const { return quantile(0.5); }
    [[nodiscard]] double p99() const { return quantile(0.99); }
    [[nodiscard]] double longest() const { return quantile(1); }
    [[nodiscard]] double least() const { return quantile(0); }
    [[nodiscard]] double most() const { return quantile(1); }

private:
    [[nodiscard]] double quantile(double share) const;
    QList<double> m_times;
};

/// How long an action takes.
[[nodiscard]] double milliseconds(const std::function<void()>& action);

/// One operation, done by plain libpq, by the program's connection, and by the whole service.
struct Measurement
{
    QString name;
    Series libpq;
    Series server; ///< what the server's process computed for libpq's call; 0 where the system does not tell
    Series connection;
    Series service;
};

void printTable(const QString& title, const QList<Measurement>& measurements);
[[nodiscard]] QJsonArray toJson(const QList<Measurement>& measurements);

/// A libpq connection with nothing of the program in between: what the figures are compared with.
class PlainLibpq
{
public:
    PlainLibpq(const QList<std::pair<QByteArray, QByteArray>>& parameters, const QByteArray& options);
    ~PlainLibpq();
    Q_DISABLE_COPY_MOVE(PlainLibpq)

    void prepare(const QByteArray& name, const QByteArray& sql);
    /// Runs it and takes the answer in. @throws std::runtime_error
    void execute(const QByteArray& name, const QList<QByteArray>& values);

    /// How long the server's process for this connection has computed so far, in milliseconds. Unlike the
    /// time on the wall it does not count the waiting for a busy machine.
    [[nodiscard]] double serverTime() const;

private:
    void* m_connection;
};

} // namespace viatica::bench
