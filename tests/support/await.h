// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QtTest>

#include <optional>
#include <stdexcept>

namespace viatica::test {

/// Turns the event loop until the future is ready and returns its result. @throws what the future carries
template <class T>
T await(QFuture<T> future, int milliseconds = 20'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds))
        throw std::runtime_error("a future that does not get ready");
    if constexpr (std::is_void_v<T>)
        future.waitForFinished();
    else
        return future.result();
}

/// Waits likewise and returns the Error that the future carries; nothing when it succeeded.
template <class T>
std::optional<Error> awaitError(QFuture<T> future, int milliseconds = 20'000)
{
    try {
        (void)await(future, milliseconds);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}
inline std::optional<Error> awaitError(QFuture<void> future, int milliseconds = 20'000)
{
    try {
        await(future, milliseconds);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace viatica::test

/// Fails the test function unless the future fails with an error of this kind; leaves the error in @p error.
#define AWAIT_ERROR(error, future, expectedKind)                                                             \
    const auto error = ::viatica::test::awaitError(future);                                                  \
    QVERIFY2(error.has_value(), "it succeeded");                                                             \
    QVERIFY2(error->kind() == (expectedKind), error->what())
