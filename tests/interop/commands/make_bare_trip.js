// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

/// No more than the specification's NOT NULL asks for.
module.exports = ({ Trip }, { userId }) => Trip.create({
  userId, name: 'Bare', departureDate: '2027-05-01', returnDate: '2027-05-02', purpose: null, description: null,
});
