// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>

#include <optional>
#include <type_traits>
#include <utility>

namespace viatica {

namespace detail {

inline Error cancelledError()
{
    return Error(ErrorKind::Cancelled, QCoreApplication::translate("viatica::FutureWatch", "This was cancelled."));
}

inline Error unknownError(const char* what)
{
    return Error(ErrorKind::Internal,
                 QCoreApplication::translate("viatica::FutureWatch", "Something went wrong in Viatica (%1).")
                     .arg(QString::fromUtf8(what)));
}

/// What became of a finished future, with every exception as an Error.
template <class T>
std::optional<Error> failureOf(QFuture<T>& future)
{
    try {
        future.waitForFinished(); // it is finished: this only throws what it failed with
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& exception) {
        return unknownError(exception.what());
    }
    if constexpr (std::is_void_v<T>) {
        if (future.isCanceled())
            return cancelledError();
    } else {
        if (future.resultCount() == 0)
            return cancelledError();
    }
    return std::nullopt;
}

} // namespace detail

/// Calls @p onSuccess with the result (without one for QFuture<void>) or @p onError with the Error, once, on the
/// thread of @p context, from its event loop; neither when the context is gone by then. The watcher is a child of the
/// context and deletes itself.
template <class T, class OnSuccess, class OnError>
QFutureWatcher<T>* watchFuture(const QFuture<T>& future, QObject* context, OnSuccess onSuccess, OnError onError)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, onSuccess = std::move(onSuccess), onError = std::move(onError)]() mutable {
                         watcher->deleteLater();
                         QFuture<T> finished = watcher->future();
                         if (const std::optional<Error> error = detail::failureOf(finished)) {
                             onError(*error);
                             return;
                         }
                         if constexpr (std::is_void_v<T>)
                             onSuccess();
                         else
                             onSuccess(finished.result());
                     });
    watcher->setFuture(future);
    return watcher;
}

} // namespace viatica
