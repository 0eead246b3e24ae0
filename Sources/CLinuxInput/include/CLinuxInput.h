#pragma once
#include <linux/input.h>
